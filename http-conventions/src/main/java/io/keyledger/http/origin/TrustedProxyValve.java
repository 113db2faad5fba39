package io.keyledger.http.origin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives requests of trusted proxies the address and scheme of the proxy's client, before anything
 * else looks at them.
 */
final class TrustedProxyValve extends ValveBase {

    private final TrustedProxies proxies;

    TrustedProxyValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (proxies.include(request.getRemoteAddr())) {
            believe(request);
        }
        getNext().invoke(request, response);
    }

    private void believe(Request request) {
        proxies.clientAmong(hops(request))
                .ifPresent(
                        client -> {
                            request.setRemoteAddr(client);
                            request.setRemoteHost(client);
                        });
        if ("https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
            request.setSecure(true);
            request.getCoyoteRequest().scheme().setString("https");
        }
    }

    /** Several headers are one list (RFC 9110, section 5.3). */
    private static List<String> hops(Request request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            hops.addAll(Arrays.asList(header.split(",")));
        }
        return hops;
    }
}
