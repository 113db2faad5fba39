package io.keyledger.query;

import io.keyledger.ledger.TestLedger;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;

/** Writes events to a ledger as the command side does: what it wrote is on disk. */
public final class LedgerWriter {

    private final EventBus events;
    private final TransactionManager transactions;

    public LedgerWriter(EventBus events, TransactionManager transactions) {
        this.events = events;
        this.transactions = transactions;
    }

    public static LedgerWriter to(TestLedger ledger) {
        return new LedgerWriter(ledger.eventStore(), ledger.transactionManager());
    }

    /** Writes all of them in one commit. */
    public void write(DomainEventMessage<?>... messages) {
        transactions.executeInTransaction(() -> events.publish(List.of(messages)));
    }
}
