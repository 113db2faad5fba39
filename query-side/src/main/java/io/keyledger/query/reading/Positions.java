package io.keyledger.query.reading;

import io.keyledger.vocabulary.InvalidValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Positions of the ledger, as clients write them: digits, and no sign. */
public final class Positions {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private Positions() {}

    /**
     * @throws InvalidValueException if the text is none
     */
    public static long parse(String text) {
        if (!POSITION.matcher(text).matches()) {
            throw new InvalidValueException("must be a position");
        }
        return Long.parseLong(text);
    }

    /**
     * A position to go on after. Who knows a later one than the head comes from another ledger, or
     * from the time before this one was restored: to go on would skip events without a word.
     *
     * @param text null for the beginning
     * @param head the last position of the ledger
     * @throws InvalidValueException if the text is no position, or one beyond the head
     */
    public static long parseAfter(@Nullable String text, long head) {
        if (text == null) {
            return 0;
        }
        long position = parse(text);
        if (position > head) {
            throw new InvalidValueException("must not be beyond the end of the ledger, " + head);
        }
        return position;
    }
}
