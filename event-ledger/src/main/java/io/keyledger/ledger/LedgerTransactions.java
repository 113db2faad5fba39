package io.keyledger.ledger;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * Axon's transactions over the ledger: what a unit of work appends is gathered, and stored as a
 * whole when it commits. A transaction belongs to the thread that began it.
 */
final class LedgerTransactions implements TransactionManager {

    private final GroupCommit groupCommit;
    private final ThreadLocal<List<StoredEvent>> gathered = new ThreadLocal<>();

    LedgerTransactions(GroupCommit groupCommit) {
        this.groupCommit = groupCommit;
    }

    /** Adds events to the transaction of this thread. */
    void append(List<StoredEvent> events) {
        List<StoredEvent> transaction = gathered.get();
        if (transaction == null) {
            throw new IllegalStateException("Events are appended within a transaction only");
        }
        transaction.addAll(events);
    }

    @Override
    public Transaction startTransaction() {
        if (gathered.get() != null) {
            throw new IllegalStateException("This thread has a transaction already");
        }
        gathered.set(new ArrayList<>(1));
        return new LedgerTransaction();
    }

    private final class LedgerTransaction implements Transaction {

        @Override
        public void commit() {
            List<StoredEvent> unit = gathered.get();
            gathered.remove();
            if (unit != null && !unit.isEmpty()) {
                groupCommit.append(List.copyOf(unit));
            }
        }

        @Override
        public void rollback() {
            gathered.remove();
        }
    }
}
