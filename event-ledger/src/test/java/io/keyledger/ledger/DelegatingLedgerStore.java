package io.keyledger.ledger;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Another store, but for what a test overrides. */
public abstract class DelegatingLedgerStore implements LedgerStore {

    private final LedgerStore store;

    protected DelegatingLedgerStore(LedgerStore store) {
        this.store = store;
    }

    /** Whom to ask; every question comes by here. */
    protected LedgerStore store() {
        return store;
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) {
        return store.append(units);
    }

    @Override
    public long head() {
        return store().head();
    }

    @Override
    public List<PositionedEvent> readAfter(long position, int limit) {
        return store().readAfter(position, limit);
    }

    @Override
    public List<PositionedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        return store().readAggregate(aggregateId, fromSequence, limit);
    }

    @Override
    public StoredEventPage search(long position, EventFilter filter, int limit) {
        return store().search(position, filter, limit);
    }

    @Override
    public OptionalLong lastSequence(String aggregateId) {
        return store().lastSequence(aggregateId);
    }

    @Override
    public long positionBefore(Instant time) {
        return store().positionBefore(time);
    }

    @Override
    public byte[] secret() {
        return store().secret();
    }

    @Override
    public void close() {
        store.close();
    }
}
