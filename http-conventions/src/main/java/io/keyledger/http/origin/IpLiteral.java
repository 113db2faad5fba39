package io.keyledger.http.origin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that are numbers; a name is never looked up, whoever sent it. */
public final class IpLiteral {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int LONGEST = 45;

    private IpLiteral() {}

    /**
     * @param text {@code 192.0.2.1} or {@code 2001:db8::1}, perhaps with a zone ({@code %eth0}),
     *     which is ignored; {@code ::ffff:192.0.2.1} is read as the IPv4 address that it is
     * @return empty for anything else
     */
    public static Optional<InetAddress> parse(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        boolean isLiteral =
                address.length() <= LONGEST
                        && (IPV4.matcher(address).matches() || IPV6.matcher(address).matches());
        try {
            // the JDK looks up no text with these characters only
            return isLiteral ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
