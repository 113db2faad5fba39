package io.keyledger.ledger;

import java.time.Duration;

/** How far a reader of the ledger has come, for those who need it to have come that far. */
public final class AppliedPosition {

    private volatile long position;

    public AppliedPosition(long position) {
        this.position = position;
    }

    public long get() {
        return position;
    }

    /** Raises the position and wakes all who wait; it never falls. */
    public synchronized void raiseTo(long reached) {
        if (reached > position) {
            position = reached;
            notifyAll();
        }
    }

    /** Waits until a position is reached; false if it is not within the time. */
    public boolean await(long awaited, Duration atMost) {
        return position >= awaited || awaitSlowly(awaited, System.nanoTime() + atMost.toNanos());
    }

    private synchronized boolean awaitSlowly(long awaited, long deadline) {
        try {
            while (position < awaited) {
                long millisLeft = (deadline - System.nanoTime() + 999_999) / 1_000_000;
                if (millisLeft <= 0) {
                    return false;
                }
                wait(millisLeft);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
