package io.keyledger.ledger;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Wakes a reader at the first call after a pause at once, and after that not more often than its
 * pace, so that under load it finds many events instead of a few each time. Whoever cannot wait for
 * the pace says so by {@link #hurry()}.
 */
final class PacedWakeUp {

    private final Runnable reader;
    private final long pace;
    private final ScheduledExecutorService timer;
    private long nextTurn = System.nanoTime();
    private @Nullable ScheduledFuture<?> pending;

    PacedWakeUp(Runnable reader, Duration pace, ScheduledExecutorService timer) {
        this.reader = reader;
        this.pace = pace.toNanos();
        this.timer = timer;
    }

    /** There is more to read. */
    void call() {
        if (takeTurn()) {
            reader.run();
        }
    }

    /** True if the reader is to be woken now; else it is certain to be woken later. */
    private synchronized boolean takeTurn() {
        if (pending != null) {
            return false;
        }
        long wait = nextTurn - System.nanoTime();
        if (wait > 0) {
            pending = timer.schedule(this::runPending, wait, TimeUnit.NANOSECONDS);
            return false;
        }
        nextTurn = System.nanoTime() + pace;
        return true;
    }

    private void runPending() {
        if (endPending()) {
            reader.run();
        }
    }

    /** Somebody waits for what the reader has not read yet, if there is anything. */
    void hurry() {
        runPending();
    }

    private synchronized boolean endPending() {
        if (pending == null) {
            return false;
        }
        pending.cancel(false);
        pending = null;
        nextTurn = System.nanoTime() + pace;
        return true;
    }

    synchronized void cancel() {
        if (pending != null) {
            pending.cancel(false);
        }
        pending = null;
    }
}
