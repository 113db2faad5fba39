package io.keyledger.query.reading;

import io.keyledger.ledger.Ledger;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Holds a read back until the read model has applied everything that the ledger had when the read
 * came, for a second at most.
 */
public final class CurrentReads {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final ReadModelProgress readModel;

    public CurrentReads(Ledger ledger, ReadModelProgress readModel) {
        this.ledger = ledger;
        this.readModel = readModel;
    }

    /**
     * Waits for the present head of the ledger; if that takes too long, the answer shows it by a
     * position below the head.
     *
     * @param minimum the position that the caller insists on
     * @throws ReadModelBehindException if the minimum is not reached
     * @throws io.keyledger.ledger.LedgerUnavailableException if the ledger cannot tell its head
     */
    public ReadPoint await(OptionalLong minimum) {
        long head = ledger.head();
        long wanted = Math.max(head, minimum.orElse(0));
        readModel.awaitApplied(wanted, LONGEST_WAIT);
        long applied = readModel.appliedPosition();
        if (applied < minimum.orElse(0)) {
            throw new ReadModelBehindException();
        }
        return new ReadPoint(applied, Math.max(head, applied));
    }
}
