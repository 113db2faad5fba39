package io.keyledger.http.logging;

import io.keyledger.vocabulary.SecretScanner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands behind the equal sign of a {@code key=value} pair in a log line. */
public final class LogValue {

    private static final int LONGEST = 200;
    private static final String NONE = "-";

    /** Blanks, quotes and equal signs would make several pairs of one, line breaks two lines. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]|[\"=\\\\]");

    private LogValue() {}

    /**
     * The text, of which nothing is taken on trust: without secrets and without what could end the
     * value, and at most {@value #LONGEST} characters. It is cut last, since half a secret is not
     * recognised as one.
     *
     * @return {@value #NONE} if there is none
     */
    public static String of(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        String safe = UNSAFE.matcher(SecretScanner.redact(text)).replaceAll("_");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
