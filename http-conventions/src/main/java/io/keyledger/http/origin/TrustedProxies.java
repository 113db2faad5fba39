package io.keyledger.http.origin;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/** The proxies that are believed in what they say of their clients. */
final class TrustedProxies {

    /** An address as proxies write it, perhaps with a port: {@code 192.0.2.1:80, [::1]:80}. */
    private static final Pattern HOP =
            Pattern.compile("\\[(?<v6>[^]]+)](?::\\d+)?|(?<v4>[0-9.]+):\\d+|(?<plain>.+)");

    private final List<NetMask> networks;

    private TrustedProxies(List<NetMask> networks) {
        this.networks = networks;
    }

    /**
     * @param networks addresses, or CIDRs such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if one of them is neither
     */
    static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream().map(TrustedProxies::network).toList());
    }

    private static NetMask network(String cidr) {
        if (IpLiteral.parse(cidr.split("/", 2)[0]).isEmpty()) {
            throw invalid();
        }
        try {
            return new NetMask(cidr);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "keyledger.trusted-proxies must be addresses, or CIDRs such as 10.0.0.0/8");
    }

    boolean include(String address) {
        return !networks.isEmpty() && IpLiteral.parse(address).filter(this::include).isPresent();
    }

    private boolean include(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }

    /**
     * The client of a proxy that is trusted: the nearest hop that is not a trusted proxy itself,
     * since what stands further from us was written by whoever came through it.
     *
     * @param hops the addresses of {@code X-Forwarded-For}, the nearest last
     * @return empty if they name none, or are written as no proxy writes them
     */
    Optional<String> clientAmong(List<String> hops) {
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<InetAddress> hop = addressOf(hops.get(i).strip());
            if (hop.isEmpty() || !include(hop.get()) || i == 0) {
                return hop.map(InetAddress::getHostAddress);
            }
        }
        return Optional.empty();
    }

    private static Optional<InetAddress> addressOf(String hop) {
        Matcher parts = HOP.matcher(hop);
        if (!parts.matches()) {
            return Optional.empty();
        }
        for (String form : List.of("v6", "v4", "plain")) {
            if (parts.group(form) != null) {
                return IpLiteral.parse(parts.group(form));
            }
        }
        return Optional.empty();
    }
}
