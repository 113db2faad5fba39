package io.keyledger.command;

import io.keyledger.http.readiness.ReadinessCheck;
import io.keyledger.ledger.Ledger;

/** Changes need the ledger and nothing else. */
record LedgerReadiness(Ledger ledger) implements ReadinessCheck {

    @Override
    public String name() {
        return "ledger";
    }

    /** A ledger that cannot be asked throws. */
    @Override
    public boolean isReady() {
        return ledger.head() >= 0;
    }
}
