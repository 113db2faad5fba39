package io.keyledger.access.authentication;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what its caller's credential does not admit any more. One thread asks for all that is
 * watched, twice a second, so a stream ends within two seconds of a revocation in any process.
 *
 * <pre>{@code
 * CallerWatch.Watch watch = callers.watch(liveness, stream::end);
 * … // when the stream ends for another reason
 * watch.close();
 * }</pre>
 */
public final class CallerWatch implements AutoCloseable {

    /** The time between two questions. */
    public static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(CallerWatch.class);

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService asker;

    CallerWatch() {
        this.asker = Executors.newSingleThreadScheduledExecutor(CallerWatch::thread);
        ScheduledFuture<?> unused =
                asker.scheduleWithFixedDelay(
                        this::askAll, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is being watched; closing it, once or more often, ends the watch and nothing else. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Watches until the caller is admitted no more, or the watch is closed.
     *
     * @param end called once at most, on the thread of all watches, so it must not block; what it
     *     throws is logged
     */
    public Watch watch(CallerLiveness liveness, Runnable end) {
        Watched one = new Watched(liveness, end);
        watched.add(one);
        return () -> watched.remove(one);
    }

    int size() {
        return watched.size();
    }

    private void askAll() {
        watched.forEach(this::ask);
    }

    private void ask(Watched one) {
        try {
            if (!one.liveness.stillAdmitted() && watched.remove(one)) {
                one.end.run();
            }
        } catch (RuntimeException e) {
            log.error("What a caller may not go on with could not be ended", e);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "caller-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** Two watches of one stream are two: they are told apart by identity. */
    private static final class Watched {
        private final CallerLiveness liveness;
        private final Runnable end;

        private Watched(CallerLiveness liveness, Runnable end) {
            this.liveness = liveness;
            this.end = end;
        }
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }
}
