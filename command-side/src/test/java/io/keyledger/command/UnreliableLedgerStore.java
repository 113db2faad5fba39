package io.keyledger.command;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredEventPage;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** A ledger's store that does its work, until a test tells it to fail. */
public final class UnreliableLedgerStore implements LedgerStore {

    /** What becomes of an append. */
    @FunctionalInterface
    public interface Appending {
        Appended append(LedgerStore store, List<List<StoredEvent>> units);
    }

    private final LedgerStore store;
    private volatile Appending appending = LedgerStore::append;
    private volatile boolean readable = true;

    UnreliableLedgerStore(LedgerStore store) {
        this.store = store;
    }

    /** From now on every append goes this way. */
    public void appendBy(Appending way) {
        appending = way;
    }

    /** From now on no append is stored. */
    public void refuseAppends() {
        appendBy(
                (healthy, units) -> {
                    throw new LedgerUnavailableException("The disk is full");
                });
    }

    /** From now on every append finds that another one was quicker. */
    public void loseEveryRace() {
        appendBy(
                (healthy, units) ->
                        new Appended(
                                Collections.nCopies(units.size(), Appended.CONFLICT),
                                healthy.head()));
    }

    /** From now on nothing can be read. */
    public void refuseReads() {
        readable = false;
    }

    public void heal() {
        appendBy(LedgerStore::append);
        readable = true;
    }

    private LedgerStore readable() {
        if (!readable) {
            throw new LedgerUnavailableException("The disk is gone");
        }
        return store;
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) {
        return appending.append(store, units);
    }

    @Override
    public long head() {
        return readable().head();
    }

    @Override
    public List<PositionedEvent> readAfter(long position, int limit) {
        return readable().readAfter(position, limit);
    }

    @Override
    public List<PositionedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        return readable().readAggregate(aggregateId, fromSequence, limit);
    }

    @Override
    public StoredEventPage search(long position, EventFilter filter, int limit) {
        return readable().search(position, filter, limit);
    }

    @Override
    public OptionalLong lastSequence(String aggregateId) {
        return readable().lastSequence(aggregateId);
    }

    @Override
    public long positionBefore(Instant time) {
        return readable().positionBefore(time);
    }

    @Override
    public byte[] secret() {
        return readable().secret();
    }

    @Override
    public void close() {
        store.close();
    }
}
