package io.keyledger.query.recording;

import io.keyledger.access.authentication.RequestCaller;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.vocabulary.SecretScanner;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes a line of the security log for everybody who reads what happened: who, what and how much.
 */
@Component
public class ReadingRecord {

    private static final Logger log = LoggerFactory.getLogger("io.keyledger.security");

    /** Blanks, quotes and equal signs would make several fields of one, line breaks two lines. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]|[\"=\\\\]");

    /**
     * @param what such as {@code events} or {@code export}
     * @param range which part, such as {@code 1-57}
     * @param events how many were told
     */
    public void read(String what, String range, long events) {
        HttpServletRequest request = currentRequest();
        log.info(
                "read what={} path={} range={} events={} actor={} requestId={}",
                what,
                safe(request.getRequestURI()),
                safe(range),
                events,
                RequestCaller.of(request).map(caller -> safe(caller.actor().id())).orElse("-"),
                RequestOrigin.of(request).requestId());
    }

    private static HttpServletRequest currentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }

    private static String safe(String value) {
        return UNSAFE.matcher(SecretScanner.redact(value)).replaceAll("_");
    }
}
