package io.keyledger.ledger;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What a local processor does with the events of one type of aggregate. When it throws, it gets the
 * same event again, and no later one before.
 */
@FunctionalInterface
public interface FollowedEvents {

    /** The next event of such an aggregate. */
    void on(TrackedEventMessage<?> event);

    /**
     * The next event of such an aggregate, of a type or revision that this version does not know.
     * Unless somebody else is sure to fail at every question about that aggregate, the processor
     * must stop here, and does.
     */
    default void onUnknown(UnknownEventTypeException unknown) {
        throw unknown;
    }
}
