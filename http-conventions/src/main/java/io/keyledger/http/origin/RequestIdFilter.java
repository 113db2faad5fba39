package io.keyledger.http.origin;

import io.keyledger.http.headers.Headers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * Puts the request id on the response and, as {@value #MDC_KEY}, on every log line of the request;
 * also on each later dispatch of the same request, which may be another thread's.
 */
class RequestIdFilter implements Filter {

    static final String MDC_KEY = "requestId";

    private final boolean recordAddress;

    RequestIdFilter(boolean recordAddress) {
        this.recordAddress = recordAddress;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String requestId = originOf((HttpServletRequest) request).requestId();
        ((HttpServletResponse) response).setHeader(Headers.REQUEST_ID, requestId);
        try (MDC.MDCCloseable ignored = MDC.putCloseable(MDC_KEY, requestId)) {
            chain.doFilter(request, response);
        }
    }

    private RequestOrigin originOf(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                ? RequestOrigin.establish(request, recordAddress)
                : RequestOrigin.of(request);
    }
}
