package io.keyledger.access.securitylog;

import io.keyledger.access.authentication.RequestCaller;
import io.keyledger.http.logging.LogValue;
import io.keyledger.http.origin.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/** A line of the security log: {@code key=value} pairs of which nothing is taken on trust. */
final class DeniedCall {

    /** Without percent signs, since what they hide would have to be searched for secrets too. */
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9/._~-]*");

    private DeniedCall() {}

    static String describe(HttpServletRequest request, Denial denial) {
        RequestOrigin origin = RequestOrigin.of(request);
        return "denied reason=%s status=%d method=%s path=%s address=%s actor=%s requestId=%s"
                .formatted(
                        denial.reason(),
                        denial.status(),
                        LogValue.of(request.getMethod()),
                        path(request),
                        LogValue.of(origin.clientAddress()),
                        actor(request),
                        origin.requestId());
    }

    /** The pattern of the route if one was found: it has nothing in it that a caller wrote. */
    private static String path(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return LogValue.of(pattern.toString());
        }
        String path = request.getRequestURI();
        return PLAIN_PATH.matcher(path).matches() ? LogValue.of(path) : "[unusual]";
    }

    private static String actor(HttpServletRequest request) {
        return LogValue.of(
                RequestCaller.of(request).map(caller -> caller.actor().id()).orElse(null));
    }
}
