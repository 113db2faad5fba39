package io.keyledger.command;

import io.keyledger.ledger.DelegatingLedgerStore;
import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.StoredEvent;
import java.util.Collections;
import java.util.List;

/** A ledger's store that does its work, until a test tells it to fail. */
public final class UnreliableLedgerStore extends DelegatingLedgerStore {

    /** What becomes of an append. */
    @FunctionalInterface
    public interface Appending {
        Appended append(LedgerStore store, List<List<StoredEvent>> units);
    }

    private volatile Appending appending = LedgerStore::append;
    private volatile boolean readable = true;

    UnreliableLedgerStore(LedgerStore store) {
        super(store);
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

    @Override
    protected LedgerStore store() {
        if (!readable) {
            throw new LedgerUnavailableException("The disk is gone");
        }
        return super.store();
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) {
        return appending.append(super.store(), units);
    }
}
