package io.keyledger.command.answering;

import io.keyledger.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Tells, right after a change, a position at or after its event. */
@Component
public class LedgerPosition {

    private final Ledger ledger;

    LedgerPosition(Ledger ledger) {
        this.ledger = ledger;
    }

    /** For the header {@code Keyledger-Position}. */
    public String text() {
        return Long.toString(ledger.committedPosition());
    }
}
