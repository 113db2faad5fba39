package io.keyledger.http.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the connection of a half answer cut, which must not look like a whole one, without a word:
 * whatever was to be said of the failure, {@link ProblemAdvice} has said. The container logs the
 * stack trace of anything that it is thrown, unless it takes it for a client that has gone.
 */
final class HalfAnswerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted()) {
                throw new ClientAbortException(e);
            }
            throw e;
        }
    }
}
