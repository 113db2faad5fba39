package io.keyledger.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last position that this process knows to be on disk, and the wake-up call for those who wait
 * for more.
 */
final class CommittedPosition {

    private static final Logger log = LoggerFactory.getLogger(CommittedPosition.class);

    private final AtomicLong position;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    CommittedPosition(long position) {
        this.position = new AtomicLong(position);
    }

    long get() {
        return position.get();
    }

    /** Raises the position; it never falls. */
    void raiseTo(long reached) {
        if (position.getAndAccumulate(reached, Math::max) < reached) {
            tellAll(Listener::committed);
        }
    }

    /** Somebody waits until readers have come to the present position. */
    void hurry() {
        tellAll(Listener::hurry);
    }

    private void tellAll(Consumer<Listener> message) {
        for (Listener listener : listeners) {
            try {
                message.accept(listener);
            } catch (RuntimeException e) {
                log.warn("A reader of the ledger could not be woken", e);
            }
        }
    }

    /**
     * Calls the listener after every rise, on the thread that raised it: it must be quick. When it
     * throws, the others are called all the same.
     */
    void addListener(Listener listener) {
        listeners.add(listener);
    }

    void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Somebody who reads the ledger. */
    interface Listener {

        /** There is more to read. */
        void committed();

        /** What is committed should be read without further delay. */
        default void hurry() {}
    }
}
