package io.keyledger.query.recording;

import io.keyledger.access.authentication.RequestCaller;
import io.keyledger.access.securitylog.SecurityLog;
import io.keyledger.http.logging.LogValue;
import io.keyledger.http.origin.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
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

    private static final Logger log = LoggerFactory.getLogger(SecurityLog.LOGGER);

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
                LogValue.of(request.getRequestURI()),
                LogValue.of(range),
                events,
                actor(request),
                RequestOrigin.of(request).requestId());
    }

    /** The same for what goes on: nobody knows yet how many events will be told. */
    public void begins(String what, String range) {
        HttpServletRequest request = currentRequest();
        log.info(
                "read what={} path={} range={} actor={} requestId={}",
                what,
                LogValue.of(request.getRequestURI()),
                LogValue.of(range),
                actor(request),
                RequestOrigin.of(request).requestId());
    }

    private static String actor(HttpServletRequest request) {
        return LogValue.of(
                RequestCaller.of(request).map(caller -> caller.actor().id()).orElse(null));
    }

    private static HttpServletRequest currentRequest() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }
}
