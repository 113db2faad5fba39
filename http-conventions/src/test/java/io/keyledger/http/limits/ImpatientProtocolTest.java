package io.keyledger.http.limits;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.junit.jupiter.api.Test;

class ImpatientProtocolTest {

    /** Else slow clients could hold their connections from then on. */
    @Test
    void givenErrorInOneCheck_thenTheNextIsMade() throws Exception {
        AtomicInteger checks = new AtomicInteger();
        ImpatientProtocol protocol =
                new ImpatientProtocol() {
                    @Override
                    void cutSlowHeaders() {
                        if (checks.incrementAndGet() == 1) {
                            throw new StackOverflowError("on purpose");
                        }
                    }
                };
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        protocol.setUtilityExecutor(timer);
        protocol.setAdapter(new CoyoteAdapter(new Connector(protocol)));
        protocol.setAddress(InetAddress.getLoopbackAddress());
        protocol.setPort(0);
        protocol.init();
        try {
            protocol.start();

            await().until(() -> checks.get() > 1);
        } finally {
            protocol.stop();
            protocol.destroy();
            timer.shutdownNow();
        }
    }
}
