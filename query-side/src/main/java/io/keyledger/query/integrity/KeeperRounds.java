package io.keyledger.query.integrity;

import io.keyledger.proofs.SignedNote;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * When the tree's keeper works: now and then by itself, and when a checkpoint is asked for. All who
 * asked before a round began share its checkpoint.
 */
final class KeeperRounds {

    /** Between rounds, so that those who ask in a loop do not keep the disk busy. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Duration interval;
    private CompletableFuture<SignedNote> next = new CompletableFuture<>();
    private boolean asked;
    private boolean ended;

    KeeperRounds(Duration interval) {
        this.interval = interval;
    }

    /** The checkpoint of the round that is next to begin. */
    synchronized CompletableFuture<SignedNote> ask() {
        if (ended) {
            return CompletableFuture.failedFuture(new IllegalStateException("It is closed"));
        }
        asked = true;
        notifyAll();
        return next;
    }

    /** Waits for the time of the next round, and begins it. */
    synchronized Round next() throws InterruptedException {
        waitFor(PAUSE, () -> ended);
        waitFor(interval, () -> ended || asked);
        Round round = new Round(next, asked, ended);
        next = new CompletableFuture<>();
        asked = false;
        return round;
    }

    /**
     * Lets time pass in the middle of a round.
     *
     * @throws InterruptedException if no more is to pass
     */
    synchronized void pause(Duration time) throws InterruptedException {
        waitFor(time, () -> ended);
        if (ended) {
            throw new InterruptedException("closed");
        }
    }

    private void waitFor(Duration atMost, BooleanSupplier event) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long millisLeft = atMost.toMillis();
        while (millisLeft > 0 && !event.getAsBoolean()) {
            wait(millisLeft);
            millisLeft = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    /** One more round, the last, begins at once. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * One round.
     *
     * @param asked whether somebody waits for its checkpoint
     */
    record Round(CompletableFuture<SignedNote> checkpoint, boolean asked, boolean last) {

        boolean needsCheckpoint() {
            return asked || last;
        }
    }
}
