package io.keyledger.access.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where keys may come from: whoever can change them on their way can forge every token. */
final class SafeUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeUrl() {}

    /** Whether it is https, or http on the loopback interface. */
    static boolean isSafe(String url) {
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
