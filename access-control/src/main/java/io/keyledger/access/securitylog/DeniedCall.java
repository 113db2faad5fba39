package io.keyledger.access.securitylog;

import io.keyledger.access.authentication.RequestCaller;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.vocabulary.SecretScanner;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerMapping;

/** A line of the security log: {@code key=value} pairs of which nothing is taken on trust. */
final class DeniedCall {

    private static final int LONGEST_VALUE = 200;
    private static final String NONE = "-";

    /** Without percent signs, since what they hide would have to be searched for secrets too. */
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9/._~-]*");

    /** Blanks, quotes and equal signs would make several fields of one, line breaks two lines. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\x21-\\x7e]|[\"=\\\\]");

    private DeniedCall() {}

    static String describe(HttpServletRequest request, Denial denial) {
        RequestOrigin origin = RequestOrigin.of(request);
        return "denied reason=%s status=%d method=%s path=%s address=%s actor=%s requestId=%s"
                .formatted(
                        denial.reason(),
                        denial.status(),
                        safe(request.getMethod()),
                        path(request),
                        safe(Objects.requireNonNullElse(origin.clientAddress(), NONE)),
                        actor(request),
                        origin.requestId());
    }

    /** The pattern of the route if one was found: it has nothing in it that a caller wrote. */
    private static String path(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            return safe(pattern.toString());
        }
        String path = request.getRequestURI();
        return PLAIN_PATH.matcher(path).matches() ? safe(path) : "[unusual]";
    }

    private static String actor(HttpServletRequest request) {
        return RequestCaller.of(request).map(caller -> safe(caller.actor().id())).orElse(NONE);
    }

    /** Cut last, since half a secret is not recognised as one. */
    private static String safe(String value) {
        String safe = UNSAFE.matcher(SecretScanner.redact(value)).replaceAll("_");
        return safe.length() > LONGEST_VALUE ? safe.substring(0, LONGEST_VALUE) : safe;
    }
}
