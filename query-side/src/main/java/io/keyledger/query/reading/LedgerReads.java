package io.keyledger.query.reading;

import io.keyledger.ledger.Ledger;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * What is read from the ledger itself is always current, and needs no read model. Only a caller who
 * insists on a position that is still to come has to wait, for a second at most.
 */
@Component
public class LedgerReads {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

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
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        long head = ledger.head();
        while (head < minimum.orElse(0)) {
            if (System.nanoTime() - deadline > 0) {
                throw new ReadModelBehindException();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            head = ledger.head();
        }
        return new LedgerPoint(head);
    }
}
