package io.keyledger.console.signin;

import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.signin.SignInRefusal.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads people who are not signed in to the sign-in page; a part of a page that asks in the
 * background takes the whole page there. Somebody whose session has ended is told so: what ended it
 * may have been a request that shows nothing, such as the page's stream.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    private final EndedSession ended;

    SignInEntryPoint(EndedSession ended) {
        this.ended = ended;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (Htmx.isRequest(request) || hadSession(request)) {
            ended.tell(request, response, Reason.OVER);
        } else {
            response.sendRedirect(request.getContextPath() + ConsolePaths.SIGN_IN);
        }
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
