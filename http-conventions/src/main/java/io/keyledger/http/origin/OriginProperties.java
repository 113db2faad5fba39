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
 * @param forwardingSecret {@code keyledger.forwarding-secret}: by which a console in a process of
 *     its own proves that it is the console, when it says whose address a request comes from; the
 *     same for it and the API, at least {@value ForwardingProof#SHORTEST_SECRET} characters. A
 *     console in the API's process needs none
 */
@ConfigurationProperties("keyledger")
record OriginProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("true") boolean recordClientAddress,
        @DefaultValue("") String forwardingSecret) {

    /**
     * @throws IllegalArgumentException if one of the proxies is no address and no CIDR, or the
     *     secret is too short to be one
     */
    OriginProperties {
        trustedProxies = List.copyOf(trustedProxies);
        TrustedProxies.of(trustedProxies);
        if (!forwardingSecret.isEmpty()) {
            ForwardingProof.shared(forwardingSecret);
        }
    }

    @Override
    public String toString() {
        return "OriginProperties[" + trustedProxies + ", " + recordClientAddress + "]";
    }
}
