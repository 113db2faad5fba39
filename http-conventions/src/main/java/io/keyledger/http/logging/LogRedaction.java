package io.keyledger.http.logging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blots out what looks like the beginning of a credential. It is less exact than a search by
 * checksum, on purpose: loggers cut what they print, and half a secret is still half a secret. A
 * URL may have its tag percent-encoded, so a long run of characters behind a bar is enough.
 */
final class LogRedaction {

    private static final Pattern CREDENTIAL =
            Pattern.compile(
                    "(?<tag>[a-z][a-z0-9]{1,9}_(?:preview|prod)_|klt_|whsec_)[0-9A-Za-z+/=]{4,}"
                            + "|(?<bar>_)[0-9A-Za-z%]{34,}"
                            + "|(?<header>(?i:authorization)[\"']?[:=] *[\\[\"]?\\w+ )[^\\s\"\\],]+"
                            + "|(?<jwt>eyJ)[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_.-]*");

    private LogRedaction() {}

    /** The text with {@code [redacted]} behind the first characters of each credential. */
    static String redact(String text) {
        Matcher credential = CREDENTIAL.matcher(text);
        return credential.find()
                ? credential.reset().replaceAll("${tag}${bar}${header}${jwt}[redacted]")
                : text;
    }
}
