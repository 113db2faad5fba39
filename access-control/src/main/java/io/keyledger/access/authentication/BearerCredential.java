package io.keyledger.access.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Reads the credential of a request, which stands in one header and nowhere else. */
final class BearerCredential {

    private static final String SCHEME = "Bearer ";

    private BearerCredential() {}

    /**
     * What follows {@code Bearer} (RFC 6750, section 2.1). Empty for another scheme, and for
     * several headers, of which one reader would take the first and another the last.
     */
    static Optional<String> of(HttpServletRequest request) {
        Enumeration<String> headers = request.getHeaders(HttpHeaders.AUTHORIZATION);
        if (!headers.hasMoreElements()) {
            return Optional.empty();
        }
        String header = headers.nextElement();
        boolean isOneBearer =
                !headers.hasMoreElements()
                        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isOneBearer
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
