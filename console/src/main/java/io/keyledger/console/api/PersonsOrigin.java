package io.keyledger.console.api;

import io.keyledger.http.origin.ForwardingProof;
import io.keyledger.http.origin.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Says for which request of a person a call is made: its ids, its browser, and its address, with
 * the proof that it is the console who says so.
 */
final class PersonsOrigin {

    private final ForwardingProof proof;

    PersonsOrigin(ForwardingProof proof) {
        this.proof = proof;
    }

    /** The headers for the request that this thread answers; none if it answers none. */
    Map<String, String> headers() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
                ? headers(page.getRequest())
                : Map.of();
    }

    private Map<String, String> headers(HttpServletRequest page) {
        RequestOrigin origin = RequestOrigin.of(page);
        String browser = origin.userAgent() == null ? "" : " " + origin.userAgent();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", origin.requestId());
        headers.put("X-Correlation-Id", origin.correlationId());
        headers.put("X-Forwarded-For", page.getRemoteAddr());
        headers.put(ForwardingProof.HEADER, proof.of(page.getRemoteAddr()));
        headers.put(HttpHeaders.USER_AGENT, ApiClientConfiguration.USER_AGENT + browser);
        return headers;
    }
}
