package io.keyledger.query.projection;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;

/**
 * What may be told of a dead letter: nothing of the event's payload.
 *
 * @param type the event's class
 * @param version that of the aggregate after this event
 * @param cause why it was refused; nothing for an event that waits behind a refused one
 */
public record ParkedEvent(
        String eventId,
        String aggregateId,
        long version,
        Class<?> type,
        Optional<Cause> cause,
        Instant parkedAt,
        Instant lastTriedAt) {

    /** Where it stands in the list of dead letters. */
    public LetterPlace place() {
        return new LetterPlace(aggregateId, version);
    }

    static ParkedEvent of(DeadLetter<? extends EventMessage<?>> letter) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) letter.message();
        return new ParkedEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber() + 1,
                event.getPayloadType(),
                letter.cause(),
                letter.enqueuedAt(),
                letter.lastTouched());
    }
}
