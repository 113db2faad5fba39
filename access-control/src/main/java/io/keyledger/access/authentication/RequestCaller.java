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
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
