package io.keyledger.access.sample;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends requests with the header {@code Sample-Error} to the error page. */
final class ErrorBeforeSecurity implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String status = ((HttpServletRequest) request).getHeader("Sample-Error");
        if (status != null) {
            ((HttpServletResponse) response).sendError(Integer.parseInt(status));
        } else {
            chain.doFilter(request, response);
        }
    }
}
