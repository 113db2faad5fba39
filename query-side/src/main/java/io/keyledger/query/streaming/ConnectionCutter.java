package io.keyledger.query.streaming;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a stream close its connection at once. Servlets can only end a response as a whole one, for
 * which Tomcat holds a thread until the client has read everything; the clients that this is for do
 * not read.
 */
final class ConnectionCutter extends ValveBase {

    private static final String ATTRIBUTE = ConnectionCutter.class.getName();

    ConnectionCutter() {
        super(true);
    }

    /** What closes the connection of a request, from any thread. */
    static Optional<Runnable> of(ServletRequest request) {
        return Optional.ofNullable((Runnable) request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // there is no method if Tomcat could not read the first line
        if ("GET".equals(request.getMethod())) {
            request.setAttribute(ATTRIBUTE, new Cut(request, response));
        }
        getNext().invoke(request, response);
    }

    private record Cut(Request request, Response response) implements Runnable {

        /** Tomcat uses its objects again for later requests, which do not have this attribute. */
        @Override
        public void run() {
            if (request.getAttribute(ATTRIBUTE) == this) {
                response.getCoyoteResponse()
                        .action(ActionCode.CLOSE_NOW, new IOException("The stream is cut"));
            }
        }
    }
}
