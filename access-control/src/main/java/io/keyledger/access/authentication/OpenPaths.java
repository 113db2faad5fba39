package io.keyledger.access.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The requests that need no caller; a credential on them is not even looked at. */
final class OpenPaths {

    /** Some load balancers probe without wanting a body. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private static final Set<String> PATHS = Set.of("/livez", "/readyz");

    private OpenPaths() {}

    /** Compares the path as it was sent: one that only means the same is not open. */
    static boolean include(HttpServletRequest request) {
        return METHODS.contains(request.getMethod())
                && PATHS.contains(
                        request.getRequestURI().substring(request.getContextPath().length()));
    }
}
