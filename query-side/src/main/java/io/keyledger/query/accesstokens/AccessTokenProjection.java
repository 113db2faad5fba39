package io.keyledger.query.accesstokens;

import io.keyledger.events.AccessTokenEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/**
 * Brings the ledger's events into the list of access tokens. It writes in the handler, so what a
 * tracking token says is applied is stored.
 */
final class AccessTokenProjection implements EventHandlerInvoker {

    private final AccessTokenWriter writer;

    AccessTokenProjection(AccessTokenWriter writer) {
        this.writer = writer;
    }

    /** Every event moves the position, also one that the projection has no use for. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** Looks at the type first: a payload is read from its JSON only when it is asked for. */
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (AccessTokenEvent.class.isAssignableFrom(message.getPayloadType())) {
            writer.apply((DomainEventMessage<?>) message, (AccessTokenEvent) message.getPayload());
        }
    }
}
