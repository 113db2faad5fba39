package io.keyledger.access.hardening;

import java.util.function.IntPredicate;

/**
 * What names and values of headers may consist of: characters that Unicode has assigned, controls
 * excepted. The firewall's own rules say the same in regular expressions, which took one in thirty
 * of a request's time.
 */
final class HeaderText {

    private HeaderText() {}

    static boolean isName(String text) {
        return consistsOf(HeaderText::isText, text);
    }

    /** A value may have tabs. */
    static boolean isValue(String text) {
        return consistsOf(character -> isText(character) || character == '\t', text);
    }

    private static boolean isText(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character);
    }

    private static boolean consistsOf(IntPredicate allowed, String text) {
        int next = 0;
        while (next < text.length()) {
            int character = text.codePointAt(next);
            if (!allowed.test(character)) {
                return false;
            }
            next += Character.charCount(character);
        }
        return true;
    }
}
