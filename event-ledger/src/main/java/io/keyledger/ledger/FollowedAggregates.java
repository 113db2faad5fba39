package io.keyledger.ledger;

import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Hands those events on that are of one type of aggregate, and steps over the others. */
record FollowedAggregates(String aggregateType, FollowedEvents handler)
        implements Consumer<TrackedEventMessage<?>> {

    @Override
    public void accept(TrackedEventMessage<?> event) {
        if (event.getPayloadType() == AggregateEvents.Unknown.class) {
            handler.onUnknown(((AggregateEvents.Unknown) event.getPayload()).reason());
        } else if (event instanceof DomainEventMessage<?> happened
                && happened.getType().equals(aggregateType)) {
            handler.on(event);
        }
    }
}
