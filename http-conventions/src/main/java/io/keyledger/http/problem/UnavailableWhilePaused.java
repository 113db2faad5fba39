package io.keyledger.http.problem;

import java.util.function.BooleanSupplier;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/**
 * Answers 503 to a request whose first line arrives at the moment when the server begins to stop.
 * Tomcat means to, and reads no headers any more; then it finds that there is no {@code Host}, and
 * makes it a 400.
 */
public final class UnavailableWhilePaused extends DelegatingAdapter {

    private final BooleanSupplier paused;

    /**
     * @param paused whether the server takes no new requests
     */
    public UnavailableWhilePaused(Adapter adapter, BooleanSupplier paused) {
        super(adapter);
        this.paused = paused;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (response.getStatus() == 400
                && request.getMimeHeaders().size() == 0
                && paused.getAsBoolean()) {
            response.setStatus(503);
        }
        super.service(request, response);
    }
}
