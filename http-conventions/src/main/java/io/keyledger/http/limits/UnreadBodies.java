package io.keyledger.http.limits;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads what is left of a body when its request has been answered, so that a client that sends
 * first and reads then gets to see the answer, and may use its connection again; but not for long:
 * then the connection is closed. Tomcat itself would read on for days, if only a byte came now and
 * then.
 */
final class UnreadBodies extends ValveBase {

    /** In bytes: 8 MiB. */
    private static final long MOST = 8L << 20;

    private final Duration timeout;

    /**
     * @param timeout for all that is left, from when the request is answered
     */
    UnreadBodies(Duration timeout) {
        super(true);
        this.timeout = timeout;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!request.isAsync() && !request.isFinished()) {
            response.flushBuffer();
            readOn(request.getCoyoteRequest());
            if (!request.isFinished()) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    /** Not by the request's stream, which Tomcat closes together with the response. */
    private void readOn(org.apache.coyote.Request request) {
        Discarded discarded = new Discarded();
        long started = System.nanoTime();
        long left = MOST;
        try {
            int read = request.doRead(discarded);
            while (read >= 0 && left > 0 && System.nanoTime() - started < timeout.toNanos()) {
                left -= read;
                read = request.doRead(discarded);
            }
        } catch (IOException e) {
            // malformed, or the client has gone; it has its answer
            containerLog.debug("The rest of a body did not arrive", e);
        }
    }

    /** Where Tomcat puts what it has read, and nobody takes it. */
    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer latest = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            latest = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return latest;
        }

        @Override
        public void expand(int size) {
            // it brings a buffer of its own
        }
    }
}
