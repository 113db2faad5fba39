package io.keyledger.vocabulary;

/**
 * Finds secrets in any text, so that none gets into a name, a log line or a URL.
 *
 * <p>It finds every API key's secret and every access token whose checksum is right, wherever it
 * stands, also with other letters stuck to either end. Text that only looks similar is left alone.
 * A candidate ends at the next underscore, so the work is bounded by 9 passes (one for each length
 * of a prefix) over the text, however hostile.
 */
public final class SecretScanner {

    private static final String REDACTED = "[redacted]";
    private static final int NONE = -1;

    private SecretScanner() {}

    public static boolean containsSecret(CharSequence text) {
        return Finding.next(text.toString(), 0) != Finding.NOTHING;
    }

    /** The text with {@code [redacted]} in place of each secret. */
    public static String redact(String text) {
        Finding finding = Finding.next(text, 0);
        if (finding == Finding.NOTHING) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        int copied = 0;
        while (finding != Finding.NOTHING) {
            safe.append(text, copied, finding.start).append(REDACTED);
            copied = finding.end;
            finding = Finding.next(text, copied);
        }
        return safe.append(text, copied, text.length()).toString();
    }

    /** Where a secret stands. */
    private record Finding(int start, int end) {

        static final Finding NOTHING = new Finding(NONE, NONE);

        /** The first secret that begins at {@code from} or later. */
        static Finding next(String text, int from) {
            for (int i = text.indexOf('_', from); i >= 0; i = text.indexOf('_', i + 1)) {
                int accessToken = i - (AccessTokenSecret.TAG.length() - 1);
                if (accessToken >= from && AccessTokenSecret.isAt(text, accessToken)) {
                    return new Finding(accessToken, accessToken + AccessTokenSecret.LENGTH);
                }
                int apiKey = startOfApiKey(text, from, i);
                if (apiKey != NONE) {
                    return new Finding(apiKey, ApiKeySecret.endOfTag(text, i) + SecretTail.LENGTH);
                }
            }
            return NOTHING;
        }

        /** Where the API key's secret begins whose first underscore this is. */
        private static int startOfApiKey(String text, int from, int underscore) {
            int tail = ApiKeySecret.endOfTag(text, underscore);
            if (tail < 0 || !SecretTail.isAt(text, tail)) {
                return NONE;
            }
            int earliest = Math.max(from, underscore - KeyPrefix.MAX_LENGTH);
            for (int start = underscore - KeyPrefix.MIN_LENGTH; start >= earliest; start--) {
                if (KeyPrefix.isPrefix(text, start, underscore)
                        && SecretTail.completes(text, start, tail)) {
                    return start;
                }
            }
            return NONE;
        }
    }
}
