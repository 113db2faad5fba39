package io.keyledger.access.throttling;

import io.keyledger.http.origin.IpLiteral;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What one client holds of the network: a single IPv4 address, but a whole /64 of IPv6, from which
 * it can take a new address for every request (RFC 4291, section 2.5.1).
 */
record ClientNetwork(String name) {

    private static final int BYTES_OF_64_BITS = 8;

    /**
     * @param address as the server names it; all that are no addresses are one client
     */
    static ClientNetwork of(String address) {
        return IpLiteral.parse(address)
                .map(ClientNetwork::of)
                .orElseGet(() -> new ClientNetwork("unknown"));
    }

    private static ClientNetwork of(InetAddress address) {
        return address instanceof Inet6Address
                ? new ClientNetwork(first64Bits(address) + "/64")
                : new ClientNetwork(address.getHostAddress());
    }

    private static String first64Bits(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_64_BITS));
    }
}
