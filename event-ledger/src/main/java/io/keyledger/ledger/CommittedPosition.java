package io.keyledger.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The last position that this process knows to be on disk, and the wake-up call for those who wait
 * for more.
 */
final class CommittedPosition {

    private final AtomicLong position;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    CommittedPosition(long position) {
        this.position = new AtomicLong(position);
    }

    long get() {
        return position.get();
    }

    /** Raises the position; it never falls. */
    void raiseTo(long reached) {
        if (position.getAndAccumulate(reached, Math::max) < reached) {
            listeners.forEach(Runnable::run);
        }
    }

    /**
     * Calls the listener after every rise, on the thread that raised it: it must be quick and must
     * not throw.
     */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
