package io.keyledger.ledger;

import io.keyledger.ledger.LedgerStore.Appended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The one writer of the ledger. Whoever appends waits in a queue; the writer takes all who wait and
 * stores them in one transaction, so that many commands share the cost of one synchronisation to
 * disk. Each is acknowledged after that commit, never before it. Nobody is kept waiting for others
 * to come.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 256;

    private final LedgerStore store;
    private final CommittedPosition committed;
    private final Duration longestWait;
    private final BlockingQueue<PendingAppend> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    GroupCommit(LedgerStore store, CommittedPosition committed, Duration longestWait) {
        this.store = store;
        this.committed = committed;
        this.longestWait = longestWait;
        this.writer = new Thread(this::writeUntilClosed, "ledger-writer");
        writer.start();
    }

    /**
     * Stores the events of one command and returns when they are on disk.
     *
     * @throws ConcurrencyException if another append took the version of one of them
     * @throws LedgerUnavailableException if the store could not write within the time
     */
    void append(List<StoredEvent> unit) {
        if (closed) {
            throw new LedgerUnavailableException("The ledger is closed");
        }
        PendingAppend append = new PendingAppend(unit);
        queue.add(append);
        append.await(longestWait);
    }

    private void writeUntilClosed() {
        List<PendingAppend> group = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                group.add(queue.take());
                queue.drainTo(group, LARGEST_GROUP - 1);
                write(group.stream().filter(PendingAppend::start).toList());
            } catch (InterruptedException e) {
                closed = true;
            } finally {
                group.clear();
            }
        }
    }

    private void write(List<PendingAppend> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            Appended appended = store.append(group.stream().map(PendingAppend::events).toList());
            committed.raiseTo(appended.head());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).finish(appended.firstPositions().get(i));
            }
        } catch (RuntimeException e) {
            group.forEach(append -> append.fail(e));
        }
    }

    /** Writes what waits, then stops. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
