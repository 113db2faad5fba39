package io.keyledger.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The rule for text that people type: names, descriptions, reasons.
 *
 * <p>White space at both ends is cut off. Length is counted in code points, so an emoji counts as
 * one however it is encoded. Control characters, half surrogate pairs (which no encoding can
 * write), and secrets are refused. Anything else is kept as it is and must be shown as text.
 */
public final class FreeText {

    private FreeText() {}

    /**
     * One line that is not blank, such as a name.
     *
     * @param max the most code points it may have
     * @return the text without white space at its ends
     * @throws InvalidValueException if it is missing, blank, too long, or holds a control
     *     character, a line or paragraph separator, or a secret
     */
    public static String singleLine(@Nullable String text, int max) {
        String trimmed = trim(text);
        if (trimmed.isEmpty()) {
            throw new InvalidValueException("must not be blank");
        }
        return check(trimmed, max, false);
    }

    /**
     * Any number of lines, also none, such as a description: line feed, carriage return and tab are
     * allowed.
     *
     * @param max the most code points it may have
     * @return the text without white space at its ends, perhaps empty
     * @throws InvalidValueException if it is missing, too long, or holds another control character
     *     or a secret
     */
    public static String multiLine(@Nullable String text, int max) {
        return check(trim(text), max, true);
    }

    private static String trim(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String check(String text, int max, boolean severalLines) {
        if (text.codePointCount(0, text.length()) > max) {
            throw new InvalidValueException("must have at most " + max + " characters");
        }
        text.codePoints().forEach(codePoint -> check(codePoint, severalLines));
        if (SecretScanner.containsSecret(text)) {
            throw new InvalidValueException("must not contain an API key or an access token");
        }
        return text;
    }

    private static void check(int codePoint, boolean severalLines) {
        switch (Character.getType(codePoint)) {
            case Character.SURROGATE ->
                    throw new InvalidValueException("must not contain half a surrogate pair");
            case Character.CONTROL -> {
                if (!severalLines || !isLineControl(codePoint)) {
                    throw new InvalidValueException("must not contain control characters");
                }
            }
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                if (!severalLines) {
                    throw new InvalidValueException("must be a single line");
                }
            }
            default -> {
                // every other character is fine
            }
        }
    }

    private static boolean isLineControl(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }
}
