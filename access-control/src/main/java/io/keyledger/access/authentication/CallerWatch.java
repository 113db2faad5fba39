package io.keyledger.access.authentication;

import io.keyledger.ledger.Threads;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what its caller's credential does not admit any more. One thread asks for all that is
 * watched, twice a second, so a stream ends within two seconds of a revocation in any process.
 *
 * <p>When it cannot be known whether a caller is admitted, its answer is neither ended nor told to
 * go on, so it must fall silent: all callers would come back at once, to a ledger that has trouble
 * enough. After {@link #LONGEST_SILENCE} it is ended all the same, so that its caller learns of it.
 *
 * <pre>{@code
 * CallerWatch.Watch watch = callers.watch(liveness, stream);
 * … // when the stream ends for another reason
 * watch.close();
 * }</pre>
 */
public final class CallerWatch implements AutoCloseable {

    /** The time between two questions. */
    public static final Duration INTERVAL = Duration.ofMillis(500);

    /** For how long an answer may go on, unless it is told again that it may. */
    public static final Duration LEASE = INTERVAL.multipliedBy(2);

    /** Longer than a ledger needs to come back, as from a failover. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(CallerWatch.class);

    private final Duration longestSilence;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService asker;

    CallerWatch() {
        this(LONGEST_SILENCE);
    }

    CallerWatch(Duration longestSilence) {
        this.longestSilence = longestSilence;
        this.asker = Threads.daemonTimer("caller-watch");
        ScheduledFuture<?> unused =
                asker.scheduleWithFixedDelay(
                        this::askAll, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * An answer that goes on. It is called on the thread of all watches, so it must not block; what
     * it throws is logged.
     */
    @FunctionalInterface
    public interface OngoingAnswer {

        /**
         * Its caller is admitted.
         *
         * @param asked when that was asked, by {@link System#nanoTime()}: it may rely on that for
         *     {@link #LEASE}, counted from then
         */
        default void goOn(long asked) {}

        /** Its caller is admitted no more; called once at most. */
        void end();
    }

    /** What is being watched; closing it, once or more often, ends the watch and nothing else. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    /** Watches until the caller is admitted no more, or the watch is closed. */
    public Watch watch(CallerLiveness liveness, OngoingAnswer answer) {
        Watched one = new Watched(liveness, answer);
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
        long asked = System.nanoTime();
        try {
            switch (one.liveness.standing()) {
                case ADMITTED -> one.goOn(asked);
                case REFUSED -> end(one);
                case UNKNOWN -> {
                    if (one.isSilentFor(longestSilence)) {
                        end(one);
                    }
                }
            }
        } catch (RuntimeException | Error e) { // else it would be the last turn
            log.error("What a caller may not go on with could not be ended", e);
        }
    }

    private void end(Watched one) {
        if (watched.remove(one)) {
            one.answer.end();
        }
    }

    /** Two watches of one stream are two: they are told apart by identity. */
    private static final class Watched {
        private final CallerLiveness liveness;
        private final OngoingAnswer answer;
        private long admittedAt = System.nanoTime();

        private Watched(CallerLiveness liveness, OngoingAnswer answer) {
            this.liveness = liveness;
            this.answer = answer;
        }

        private void goOn(long asked) {
            admittedAt = asked;
            answer.goOn(asked);
        }

        private boolean isSilentFor(Duration time) {
            return System.nanoTime() - admittedAt > time.toNanos();
        }
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }
}
