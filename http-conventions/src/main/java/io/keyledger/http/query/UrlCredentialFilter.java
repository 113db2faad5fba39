package io.keyledger.http.query;

import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemWriter;
import io.keyledger.vocabulary.SecretScanner;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses URLs that hold a credential, since URLs end up in logs, histories and referrers. That a
 * credential works there, once, is what makes people put it there.
 */
class UrlCredentialFilter extends OncePerRequestFilter {

    /** The parameter of RFC 6750, section 2.3, which says why not to use it. */
    private static final String ACCESS_TOKEN = "access_token";

    private final ProblemWriter problems;

    UrlCredentialFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (holdsCredential(request.getRequestURI())
                || holdsCredential(request.getQueryString())
                || namesCredential(request.getQueryString())) {
            problems.write(
                    request,
                    response,
                    ProblemException.invalidRequest(
                            "A credential does not belong in a URL; take it for leaked and replace"
                                    + " it. Send credentials as Authorization: Bearer."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean holdsCredential(@Nullable String part) {
        return part != null
                && (SecretScanner.containsSecret(part)
                        || SecretScanner.containsSecret(decodeIfPossible(part)));
    }

    private static boolean namesCredential(@Nullable String query) {
        if (query == null) {
            return false;
        }
        for (String parameter : query.split("&")) {
            String name = decodeIfPossible(parameter.split("=", 2)[0]);
            if (name.equalsIgnoreCase(ACCESS_TOKEN)) {
                return true;
            }
        }
        return false;
    }

    private static String decodeIfPossible(String part) {
        try {
            return QueryString.decode(part);
        } catch (ProblemException e) {
            return part; // refused later, for its encoding
        }
    }
}
