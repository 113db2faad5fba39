package io.keyledger.access.throttling;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import org.springframework.http.HttpHeaders;

/**
 * The headers of a 429: {@code Retry-After} for every client, and {@code RateLimit} and {@code
 * RateLimit-Policy} as the IETF's draft-ietf-httpapi-ratelimit-headers has them, structured fields
 * (RFC 9651) whose policy is named {@value #POLICY}.
 */
final class RateLimitHeaders {

    static final String POLICY = "failed-attempts";

    private RateLimitHeaders() {}

    /**
     * @param seconds until the next failure is answered as usual
     */
    static ProblemException problem(ThrottlingProperties properties, long seconds) {
        return new ProblemException(
                        ErrorCode.RATE_LIMITED,
                        "Too many attempts with wrong credentials or secrets came from this"
                                + " address. Right ones are still accepted. See Retry-After.")
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .withHeader("RateLimit", "\"%s\";r=0;t=%d".formatted(POLICY, seconds))
                .withHeader(
                        "RateLimit-Policy",
                        "\"%s\";q=%d;w=%d"
                                .formatted(
                                        POLICY,
                                        properties.burst(),
                                        properties.timeToRefill().toSeconds()));
    }
}
