package io.keyledger.http.limits;

import io.keyledger.http.problem.NoTrace;
import io.keyledger.http.problem.UnavailableWhilePaused;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's HTTP/1.1, which also cuts connections whose request line and headers take too long as a
 * whole. Tomcat itself only limits the pauses between two packets, so a client that sends a byte
 * now and then (Slowloris) would hold its connection for days.
 */
public class ImpatientProtocol extends Http11NioProtocol {

    private static final long CHECK_MILLIS = 500;

    private volatile long headerNanos = Long.MAX_VALUE;

    /** Before it starts. */
    void setHeaderTimeout(Duration timeout) {
        headerNanos = timeout.toNanos();
    }

    /** Here, since Tomcat has no other place for it. */
    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new NoTrace(new UnavailableWhilePaused(adapter, this::isPaused)));
    }

    @Override
    public void start() throws Exception {
        super.start();
        var unused =
                getUtilityExecutor()
                        .scheduleWithFixedDelay(
                                this::cutSlowHeadersAndGoOn,
                                CHECK_MILLIS,
                                CHECK_MILLIS,
                                TimeUnit.MILLISECONDS);
    }

    private void cutSlowHeadersAndGoOn() {
        try {
            cutSlowHeaders();
        } catch (RuntimeException | Error e) { // thrown, it would end the checks
            getLog().warn("Slow connections were not cut", e);
        }
    }

    void cutSlowHeaders() {
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (isSlow(connection)) {
                // as the poller does when a connection is idle for too long
                getEndpoint().processSocket(connection, SocketEvent.ERROR, true);
            }
        }
    }

    /**
     * A connection keeps its processor while it waits for the rest of a request, or for an answer
     * that is given later; not while it is served, and not between two requests.
     */
    private boolean isSlow(SocketWrapperBase<NioChannel> connection) {
        if (!(connection.getCurrentProcessor() instanceof AbstractProcessor processor)
                || processor.isAsync()) {
            return false;
        }
        long started = processor.getRequest().getStartTimeNanos();
        return started >= 0 && System.nanoTime() - started > headerNanos;
    }
}
