package io.keyledger.http.logging;

import java.io.CharArrayWriter;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.AccessLogValve;
import org.springframework.beans.BeanUtils;

/**
 * Tomcat's access log without credentials, whatever its pattern: people put them into paths and
 * queries, and operators log these, or the header that they belong into.
 */
final class RedactedAccessLog extends AccessLogValve {

    /** What belongs to the place of a valve and not to its settings. */
    private static final String[] PLACE = {"container", "next", "domain"};

    /**
     * In a log line of another shape there is a name before it, which {@link LogRedaction} knows.
     */
    private static final Pattern HEADER = Pattern.compile("(?i)\\b(basic|bearer) [^\\s\"]+");

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern ENCODED = Pattern.compile("%([0-7][0-9A-Fa-f])");
    private static final int HEX = 16;

    private RedactedAccessLog(AccessLogValve settings) {
        BeanUtils.copyProperties(settings, this, PLACE);
    }

    /** An access log with the same settings; any other valve as it is. */
    static Valve inPlaceOf(Valve valve) {
        return valve.getClass() == AccessLogValve.class
                ? new RedactedAccessLog((AccessLogValve) valve)
                : valve;
    }

    @Override
    public void log(CharArrayWriter message) {
        String line = message.toString();
        String safe = redact(line);
        if (!safe.equals(line)) {
            message.reset();
            message.write(safe, 0, safe.length());
        }
        super.log(message);
    }

    private static String redact(String line) {
        String safe = HEADER.matcher(LogRedaction.redact(line)).replaceAll("$1 [redacted]");
        return safe.indexOf('%') < 0
                ? safe
                : WORD.matcher(safe).replaceAll(RedactedAccessLog::redactEncoded);
    }

    /** A URL stays as it was sent, unless something would have to be redacted in it. */
    private static String redactEncoded(MatchResult word) {
        String decoded =
                ENCODED.matcher(word.group())
                        .replaceAll(
                                code ->
                                        Matcher.quoteReplacement(
                                                Character.toString(
                                                        Integer.parseInt(code.group(1), HEX))));
        return Matcher.quoteReplacement(
                LogRedaction.redact(decoded).equals(decoded) ? word.group() : "[redacted]");
    }
}
