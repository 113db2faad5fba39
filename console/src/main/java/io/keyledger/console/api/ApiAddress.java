package io.keyledger.console.api;

import java.net.URI;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.core.env.Environment;

/**
 * Where the REST API is.
 *
 * @param base without {@code /v1}
 */
public record ApiAddress(URI base) {

    private static final String LOOPBACK = "127.0.0.1";

    /** This application's own server, by the interface that it listens on. */
    static ApiAddress ofOwnServer(Environment environment) {
        String port = environment.getRequiredProperty("local.server.port");
        String host = environment.getProperty("server.address", LOOPBACK);
        String scheme = speaksTls(environment) ? "https" : "http";
        return new ApiAddress(URI.create(scheme + "://" + reachable(host) + ":" + port));
    }

    /** As the server itself finds out, whichever of the settings its certificate is named by. */
    private static boolean speaksTls(Environment environment) {
        return Ssl.isEnabled(Binder.get(environment).bind("server.ssl", Ssl.class).orElse(null));
    }

    /** A server that listens on all interfaces listens on loopback too. */
    private static String reachable(String host) {
        if (host.isBlank() || host.equals("0.0.0.0") || host.equals("::")) {
            return LOOPBACK;
        }
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
