package io.keyledger.access.management;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletRequest;
import org.springframework.core.env.Environment;

/** Tells what came in by the management port, where no credential is asked for. */
public final class ManagementPort {

    private static final String ATTRIBUTE = ManagementPort.class.getName();

    private ManagementPort() {}

    /**
     * Whether the request came in there and asks for what everybody may see who reaches it. If more
     * is exposed by configuration, an operator's access token is needed there too.
     */
    public static boolean isOpenFor(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** Whether there is such a port, which may be that of everything else too. */
    static boolean isNamed(Environment environment) {
        return environment.getProperty("management.server.port", Integer.class, -1) >= 0;
    }

    static Filter opening() {
        return (request, response, chain) -> {
            request.setAttribute(ATTRIBUTE, true);
            chain.doFilter(request, response);
        };
    }
}
