package io.keyledger.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A store whose appends can be held up, and that remembers what was asked of it. */
final class HeldStore implements LedgerStore {

    private final LedgerStore store;
    private final List<String> log = new ArrayList<>();
    private boolean hold;
    private boolean held;

    HeldStore(LedgerStore store) {
        this.store = store;
    }

    synchronized void hold() {
        hold = true;
    }

    synchronized void release() {
        hold = false;
        notifyAll();
    }

    /** Whether an append is waiting. */
    synchronized boolean isHeld() {
        return held;
    }

    synchronized List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public synchronized Appended append(List<List<StoredEvent>> units) {
        held = true;
        while (hold) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        Appended appended = store.append(units);
        log.add("appended");
        return appended;
    }

    @Override
    public synchronized void close() {
        log.add("closed");
        store.close();
    }

    @Override
    public long head() {
        return store.head();
    }

    @Override
    public List<PositionedEvent> readAfter(long position, int limit) {
        return store.readAfter(position, limit);
    }

    @Override
    public List<PositionedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        return store.readAggregate(aggregateId, fromSequence, limit);
    }

    @Override
    public StoredEventPage search(long position, EventFilter filter, int limit) {
        return store.search(position, filter, limit);
    }

    @Override
    public OptionalLong lastSequence(String aggregateId) {
        return store.lastSequence(aggregateId);
    }

    @Override
    public long positionBefore(Instant time) {
        return store.positionBefore(time);
    }

    @Override
    public byte[] secret() {
        return store.secret();
    }
}
