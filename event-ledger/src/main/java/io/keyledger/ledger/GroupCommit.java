package io.keyledger.ledger;

import io.keyledger.ledger.LedgerStore.Appended;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the ledger. Whoever appends waits in a queue; the writer takes all who wait and
 * stores them in one transaction, so that many commands share the cost of one synchronisation to
 * disk. Each is acknowledged after that commit, never before it. Nobody is kept waiting for others
 * to come.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 256;

    private final LedgerStore store;
    private final AppendedEvents appendedEvents;
    private final CommittedPosition committed;
    private final Duration longestWait;
    private final Queue<PendingAppend> waiting = new ArrayDeque<>();
    private final Thread writer;
    private boolean closed;
    private boolean failing;

    GroupCommit(
            LedgerStore store,
            AppendedEvents appendedEvents,
            CommittedPosition committed,
            Duration longestWait) {
        this.store = store;
        this.appendedEvents = appendedEvents;
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
        PendingAppend append = new PendingAppend(unit);
        enqueue(append);
        append.await(longestWait);
    }

    private synchronized void enqueue(PendingAppend append) {
        if (closed) {
            throw new LedgerUnavailableException("The ledger is closed");
        }
        waiting.add(append);
        notifyAll();
    }

    /** How many appends the writer has not come to yet. */
    synchronized int waiting() {
        return waiting.size();
    }

    private void writeUntilClosed() {
        while (awaitWork()) {
            write(takeGroup());
        }
    }

    /** False once it is closed and nobody waits: after that, nobody can come. */
    private synchronized boolean awaitWork() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Only close() ends the writer: others wait for it.
            }
        }
        return !waiting.isEmpty();
    }

    private synchronized List<PendingAppend> takeGroup() {
        List<PendingAppend> group = new ArrayList<>();
        while (!waiting.isEmpty() && group.size() < LARGEST_GROUP) {
            PendingAppend next = waiting.remove();
            if (next.start()) {
                group.add(next);
            }
        }
        return group;
    }

    private void write(List<PendingAppend> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            Appended appended = store.append(group.stream().map(PendingAppend::events).toList());
            appendedEvents.add(storedOf(group, appended));
            committed.raiseTo(appended.head());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).finish(appended.firstPositions().get(i));
            }
            reportSuccess();
        } catch (RuntimeException | Error e) {
            group.forEach(append -> append.fail(e));
            reportFailure(e);
        }
    }

    private void reportFailure(Throwable cause) {
        if (!failing) {
            log.error("The ledger cannot write; changes are refused until it can", cause);
            failing = true;
        }
    }

    private void reportSuccess() {
        if (failing) {
            log.info("The ledger can write again");
            failing = false;
        }
    }

    private static List<PositionedEvent> storedOf(List<PendingAppend> group, Appended appended) {
        List<PositionedEvent> stored = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            long position = appended.firstPositions().get(i);
            if (position != Appended.CONFLICT) {
                for (StoredEvent event : group.get(i).events()) {
                    stored.add(new PositionedEvent(position++, event));
                }
            }
        }
        return stored;
    }

    /** Writes what waits, then stops. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Threads.join(writer);
    }
}
