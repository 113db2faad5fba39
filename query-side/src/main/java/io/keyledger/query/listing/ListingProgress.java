package io.keyledger.query.listing;

import io.keyledger.ledger.AppliedPosition;
import io.keyledger.query.reading.ReadModelProgress;
import java.time.Duration;

/** How far the listing has come. */
final class ListingProgress implements ReadModelProgress {

    private final AppliedPosition applied;
    private final ParkedKeys parked;

    ListingProgress(AppliedPosition applied, ParkedKeys parked) {
        this.applied = applied;
        this.parked = parked;
    }

    @Override
    public long appliedPosition() {
        return applied.get();
    }

    @Override
    public boolean awaitApplied(long position, Duration atMost) {
        return applied.await(position, atMost);
    }

    @Override
    public boolean hasParkedKeys() {
        return !parked.isEmpty();
    }
}
