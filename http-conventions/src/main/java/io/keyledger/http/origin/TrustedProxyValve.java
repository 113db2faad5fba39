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
 * Gives requests of trusted proxies the address and scheme of the proxy's client, and those of the
 * console the address of its person, before anything else looks at them.
 */
final class TrustedProxyValve extends ValveBase {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final TrustedProxies proxies;
    private final ForwardingProof console;

    TrustedProxyValve(TrustedProxies proxies, ForwardingProof console) {
        super(true);
        this.proxies = proxies;
        this.console = console;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String proof = request.getHeader(ForwardingProof.HEADER);
        if (proof != null && isOfConsole(request, proof)) {
            setAddress(request, firstHop(request));
        } else if (proxies.include(request.getRemoteAddr())) {
            believe(request);
        }
        getNext().invoke(request, response);
    }

    private boolean isOfConsole(Request request, String proof) {
        return console.holds(firstHop(request), proof)
                && IpLiteral.parse(firstHop(request)).isPresent();
    }

    /** The one that the console wrote; whatever is between it and here adds its own behind. */
    private static String firstHop(Request request) {
        List<String> hops = hops(request);
        return hops.isEmpty() ? "" : hops.get(0).strip();
    }

    private void believe(Request request) {
        proxies.clientAmong(hops(request)).ifPresent(client -> setAddress(request, client));
        if ("https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
            request.setSecure(true);
            request.getCoyoteRequest().scheme().setString("https");
            if (request.getServerPort() == HTTP) { // which Tomcat took for the default
                request.setServerPort(HTTPS);
            }
        }
    }

    private static void setAddress(Request request, String client) {
        request.setRemoteAddr(client);
        request.setRemoteHost(client);
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
