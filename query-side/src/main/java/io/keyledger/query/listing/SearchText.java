package io.keyledger.query.listing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text as it is compared without regard to case. */
final class SearchText {

    /** In no name, description or search, so nothing is found across it. */
    private static final char BETWEEN = '\u0001';

    private static final Pattern ASCII_PUNCTUATION = Pattern.compile("[\\x00-\\x7F&&[^A-Za-z0-9]]");

    private static final char LAST_ASCII = '\u007f';

    private SearchText() {}

    /** What a search looks into. */
    static String of(String name, Optional<String> description) {
        return fold(name) + description.map(text -> BETWEEN + fold(text)).orElse("");
    }

    /**
     * The pattern that finds a text, as it stands, in what a search looks into. A backslash before
     * an ASCII character that is neither letter nor digit makes it literal in every dialect.
     */
    static String pattern(String text) {
        return ASCII_PUNCTUATION.matcher(fold(text)).replaceAll("\\\\$0");
    }

    /**
     * The text with one spelling for each letter. Each character is folded by itself, so a part of
     * a text folds to a part of the folded text; {@code toLowerCase} of a whole string does not
     * promise that (a capital sigma at the end of a word becomes another letter than inside it).
     */
    static String fold(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldSlowly(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String foldSlowly(String text) {
        String normalized = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(normalized.length());
        for (int i = 0; i < normalized.length(); ) {
            int codePoint = normalized.codePointAt(i);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(codePoint)));
            i += Character.charCount(codePoint);
        }
        return folded.toString();
    }
}
