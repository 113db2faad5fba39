package io.keyledger.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests are the console's. All others are the API's, which looks at no cookie.
 *
 * <p>It compares the path as it was sent: one that only means the same is not the console's.
 */
final class ConsolePaths implements RequestMatcher {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String REFUSED = "/sign-in/refused";

    private static final Set<String> PATHS =
            Set.of(
                    "/",
                    "/settings",
                    SIGN_IN,
                    SIGN_OUT,
                    REFUSED,
                    OidcSignInConfigurer.START,
                    OidcSignInConfigurer.CALLBACK);

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PATHS.contains(path) || path.startsWith("/settings/") || path.startsWith("/assets/");
    }
}
