package io.keyledger.query.reading;

import io.keyledger.ledger.Ledger;
import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * What is read from the ledger itself is always current, and needs no read model. Only a caller who
 * insists on a position that is still to come has to wait, for a second at most.
 */
@Component
public class LedgerReads {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Ledger ledger;

    LedgerReads(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param minimum the position that the caller insists on
     * @throws ReadModelBehindException if the ledger does not reach it
     * @throws io.keyledger.ledger.LedgerUnavailableException if the ledger cannot tell its head
     */
    public LedgerPoint await(OptionalLong minimum) {
        long wanted = minimum.orElse(0);
        long head = ledger.head();
        if (head < wanted) {
            ledger.awaitCommitted(wanted, LONGEST_WAIT);
            head = ledger.head(); // in case nobody has told of the commit
        }
        if (head < wanted) {
            throw new ReadModelBehindException();
        }
        return new LedgerPoint(head);
    }
}
