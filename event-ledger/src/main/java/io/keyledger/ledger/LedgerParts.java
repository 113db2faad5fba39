package io.keyledger.ledger;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * A ledger at work over an open store: one writer, and everything that reads. Closing it lets the
 * writer finish what waits and ends the followers; the store stays its owner's to close.
 */
final class LedgerParts implements AutoCloseable {

    private final GroupCommit groupCommit;
    private final LedgerTransactions transactions;
    private final LedgerStorageEngine engine;
    private final LedgerMessageSource messageSource;
    private final StoredLedger ledger;
    private final ScheduledExecutorService timer = Threads.daemonTimer("ledger-wake-up");
    private volatile boolean closed;

    LedgerParts(
            LedgerStore store,
            Serializer serializer,
            EventUpcaster upcasters,
            Duration appendTimeout) {
        EventCodec codec = new EventCodec(serializer, upcasters);
        AppendedEvents appendedEvents = new AppendedEvents(codec::decode);
        CommittedPosition committed = new CommittedPosition(store.head());
        groupCommit = new GroupCommit(store, appendedEvents, committed, appendTimeout);
        transactions = new LedgerTransactions(groupCommit);
        engine = new LedgerStorageEngine(store, appendedEvents, committed, transactions, codec);
        messageSource = new LedgerMessageSource(engine, committed, timer);
        ledger = new StoredLedger(store, appendedEvents, engine, messageSource, committed);
        store.tellHeadsTo(head -> raise(committed, head));
    }

    private void raise(CommittedPosition committed, long head) {
        if (!closed) {
            committed.raiseTo(head);
        }
    }

    LedgerTransactions transactions() {
        return transactions;
    }

    LedgerStorageEngine engine() {
        return engine;
    }

    LedgerMessageSource messageSource() {
        return messageSource;
    }

    StoredLedger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        closed = true;
        groupCommit.close();
        ledger.closeFollowers();
        timer.shutdownNow();
    }
}
