package io.keyledger.http.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a client may take over a request, however steadily it sends.
 *
 * @param headerTimeout {@code keyledger.http.header-timeout}: for the request line and the headers,
 *     from their first byte on; then the connection is cut
 * @param bodyTimeout {@code keyledger.http.body-timeout}: for the body, from when it is first read;
 *     then the request is answered 400 and the connection is cut
 * @param unreadBodyTimeout {@code keyledger.http.unread-body-timeout}: for what is left of the body
 *     when the request has been answered, because it was refused, say; then the connection is cut
 */
@ConfigurationProperties("keyledger.http")
public record LimitsProperties(
        @DefaultValue("20s") Duration headerTimeout,
        @DefaultValue("30s") Duration bodyTimeout,
        @DefaultValue("2s") Duration unreadBodyTimeout) {

    public LimitsProperties {
        requireSome("header-timeout", headerTimeout);
        requireSome("body-timeout", bodyTimeout);
        requireSome("unread-body-timeout", unreadBodyTimeout);
    }

    private static void requireSome(String name, Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("keyledger.http." + name + " must be more than 0");
        }
    }
}
