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
 */
@ConfigurationProperties("keyledger.http")
public record LimitsProperties(
        @DefaultValue("20s") Duration headerTimeout, @DefaultValue("30s") Duration bodyTimeout) {

    public LimitsProperties {
        if (isNone(headerTimeout) || isNone(bodyTimeout)) {
            throw new IllegalArgumentException(
                    "keyledger.http.header-timeout and keyledger.http.body-timeout must be more"
                            + " than 0");
        }
    }

    private static boolean isNone(Duration timeout) {
        return timeout.isZero() || timeout.isNegative();
    }
}
