package io.keyledger.query.accesstokens;

import io.keyledger.ledger.AppliedPosition;
import io.keyledger.query.reading.ReadModelProgress;
import java.time.Duration;

/** How far the list of access tokens has come. It parks nothing: it stops instead. */
record AccessTokenProgress(AppliedPosition applied) implements ReadModelProgress {

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
        return false;
    }
}
