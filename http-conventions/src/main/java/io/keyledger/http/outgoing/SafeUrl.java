package io.keyledger.http.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where keys may come from, and secrets be sent to: whoever can change keys on their way can forge
 * every token, and whoever can read a secret has it.
 */
public final class SafeUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeUrl() {}

    /** Whether it is https, or http on the loopback interface. */
    public static boolean isSafe(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme())
                                    && LOOPBACK.contains(uri.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
