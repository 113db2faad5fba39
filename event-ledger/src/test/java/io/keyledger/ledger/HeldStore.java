package io.keyledger.ledger;

import java.util.ArrayList;
import java.util.List;

/** A store whose appends can be held up, and that remembers what was asked of it. */
final class HeldStore extends DelegatingLedgerStore {

    private final List<String> log = new ArrayList<>();
    private boolean hold;
    private boolean held;

    HeldStore(LedgerStore store) {
        super(store);
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
        Appended appended = super.append(units);
        log.add("appended");
        return appended;
    }

    @Override
    public synchronized void close() {
        log.add("closed");
        super.close();
    }
}
