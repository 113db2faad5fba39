package io.keyledger.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The brand at the start of every API key's secret: a letter and 1 to 9 letters or digits, all in
 * lower case. {@code klt}, {@code whk} and {@code whsec} mean other things.
 */
public record KeyPrefix(String value) {

    static final int MIN_LENGTH = 2;
    static final int MAX_LENGTH = 10;

    public KeyPrefix {
        if (!isPrefix(value, 0, value.length())) {
            throw new InvalidValueException(
                    "must be a letter and 1 to 9 letters or digits in lower case,"
                            + " and not klt, whk or whsec");
        }
    }

    /**
     * @throws InvalidValueException if the text is missing or no such prefix
     */
    public static KeyPrefix of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        return new KeyPrefix(text);
    }

    /** Whether the characters from {@code start} up to {@code end} are a prefix. */
    static boolean isPrefix(String text, int start, int end) {
        int length = end - start;
        if (length < MIN_LENGTH || length > MAX_LENGTH || !isLetter(text.charAt(start))) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !is("klt", text, start, length)
                && !is("whk", text, start, length)
                && !is("whsec", text, start, length);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean is(String reserved, String text, int start, int length) {
        return length == reserved.length() && text.startsWith(reserved, start);
    }

    @Override
    public String toString() {
        return value;
    }
}
