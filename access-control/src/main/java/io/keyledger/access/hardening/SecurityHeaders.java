package io.keyledger.access.hardening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The headers of answers that are data: not to be guessed at, framed, kept or referred from. A page
 * may set policies of its own, and whoever knows better whether an answer may be kept.
 */
public final class SecurityHeaders implements HeaderWriter {

    private static final String POLICY = "Content-Security-Policy";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        setIfAbsent(response, "Referrer-Policy", "no-referrer");
        setIfAbsent(response, POLICY, "default-src 'none'; frame-ancestors 'none'");
        setIfAbsent(response, HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.isSecure()) { // RFC 6797, section 7.2: never over plain HTTP
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void setIfAbsent(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
