package io.keyledger.query.rebuilding;

import io.keyledger.ledger.Threads;
import io.keyledger.query.projection.Failures;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the state of a projection, four times a second, whatever happens. */
final class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final int INTERVAL_MILLIS = 250;
    private static final int LONGEST_END_SECONDS = 10;

    private final String projection;
    private final Runnable look;
    private final Runnable recovered;
    private final ScheduledExecutorService thread;
    private boolean failing;

    /**
     * @param recovered runs before the first look that succeeds after one that failed
     */
    Watch(String projection, Runnable look, Runnable recovered) {
        this.projection = projection;
        this.look = look;
        this.recovered = recovered;
        this.thread = Threads.daemonTimer("projection-" + projection);
    }

    void start() {
        thread.scheduleWithFixedDelay(this::lookOnce, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks now and not only at the next turn. */
    void wake() {
        if (!thread.isShutdown()) {
            thread.execute(this::lookOnce);
        }
    }

    private void lookOnce() {
        try {
            look.run();
            if (failing) {
                recovered.run();
                failing = false;
                log.info("The projection {} is looked after again", projection);
            }
        } catch (RuntimeException | Error e) { // else it would be the last turn
            if (!failing) {
                log.error(
                        "The projection {} cannot be looked after: {}",
                        projection,
                        Failures.describe(e));
            }
            failing = true;
        }
    }

    void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
