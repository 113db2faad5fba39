package io.keyledger.http.origin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is believed and kept of where requests come from.
 *
 * @param trustedProxies {@code keyledger.trusted-proxies}: the addresses of reverse proxies, also
 *     as CIDR ({@code 10.0.0.0/8, 2001:db8::/32}). Only what comes from these is believed in what
 *     it says of its client, by {@code X-Forwarded-For} and {@code X-Forwarded-Proto}
 * @param recordClientAddress {@code keyledger.record-client-address}: false keeps the client's
 *     address out of events and logs, for ever
 */
@ConfigurationProperties("keyledger")
record OriginProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("true") boolean recordClientAddress) {

    /**
     * @throws IllegalArgumentException if one of the proxies is no address and no CIDR
     */
    OriginProperties {
        trustedProxies = List.copyOf(trustedProxies);
        TrustedProxies.of(trustedProxies);
    }
}
