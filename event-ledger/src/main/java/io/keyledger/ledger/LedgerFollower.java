package io.keyledger.ledger;

import java.time.Duration;

/** A local processor at work. */
public interface LedgerFollower extends AutoCloseable {

    /** The last position that its handler has seen, or the head at which it began. */
    long appliedPosition();

    /**
     * Waits until {@link #appliedPosition()} has reached a position; false if it has not within the
     * time.
     */
    boolean awaitApplied(long position, Duration atMost);

    /** Ends it; after that the handler is called no more. */
    @Override
    void close();
}
