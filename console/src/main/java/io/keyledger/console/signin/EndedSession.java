package io.keyledger.console.signin;

import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.signin.SignInRefusal.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads somebody who is no longer signed in to the sign-in page, also from within a page. */
final class EndedSession {

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
