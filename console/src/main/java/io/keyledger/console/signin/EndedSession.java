package io.keyledger.console.signin;

import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.signin.SignInRefusal.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Leads somebody who is no longer signed in to the sign-in page, also from within a page. */
final class EndedSession {

    /** Ends it as well. */
    void end(HttpServletRequest request, HttpServletResponse response, Reason reason)
            throws IOException {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        tell(request, response, reason);
    }

    void tell(HttpServletRequest request, HttpServletResponse response, Reason reason)
            throws IOException {
        String signIn =
                request.getContextPath() + ConsolePaths.SIGN_IN + "?reason=" + reason.word();
        if (Htmx.isRequest(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader(Htmx.REDIRECT, signIn);
        } else {
            response.sendRedirect(signIn);
        }
    }
}
