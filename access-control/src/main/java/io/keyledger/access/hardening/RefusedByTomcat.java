package io.keyledger.access.hardening;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.security.web.header.HeaderWriter;

/** Gives the headers to answers that no filter sees: to a URI with an encoded slash, say. */
final class RefusedByTomcat extends ValveBase {

    private final HeaderWriter headers;

    RefusedByTomcat(HeaderWriter headers) {
        super(true);
        this.headers = headers;
    }

    /** A request that Tomcat could not even parse comes by with its error already set. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isError()) {
            headers.writeHeaders(request, response);
        }
        getNext().invoke(request, response);
    }
}
