package io.keyledger.query.reading;

import java.time.Duration;

/** How far a read model has come. */
public interface ReadModelProgress {

    /** The last position of the ledger that it has applied. */
    long appliedPosition();

    /** Waits until a position is applied; false if it is not within the time. */
    boolean awaitApplied(long position, Duration atMost);

    /**
     * Whether events are parked, so that the keys or tokens that they are of are shown as they
     * were, or not at all.
     */
    boolean hasParkedEvents();
}
