package io.keyledger.access.authentication;

import io.keyledger.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The caller of a request. It is kept with the request rather than with a thread, so it is there in
 * asynchronous dispatches too.
 */
public final class RequestCaller {

    private static final String ATTRIBUTE = RequestCaller.class.getName();

    private RequestCaller() {}

    /** Empty on the few paths that need no caller. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return authenticated(request).map(AuthenticatedCaller::caller);
    }

    /** Empty on the few paths that need no caller. */
    public static Optional<CallerLiveness> livenessOf(HttpServletRequest request) {
        return authenticated(request).map(AuthenticatedCaller::liveness);
    }

    private static Optional<AuthenticatedCaller> authenticated(HttpServletRequest request) {
        return Optional.ofNullable((AuthenticatedCaller) request.getAttribute(ATTRIBUTE));
    }

    static void set(HttpServletRequest request, AuthenticatedCaller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
