package io.keyledger.command.operatortoken;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.FollowedEvents;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerFollower;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** What a process knows of a ledger that it read before another one appended: nothing. */
record LedgerAsItWas(Ledger ledger) implements Ledger {

    @Override
    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        return List.of();
    }

    @Override
    public long committedPosition() {
        return ledger.committedPosition();
    }

    @Override
    public long appendedPosition(String aggregateType) {
        return ledger.appendedPosition(aggregateType);
    }

    @Override
    public boolean awaitCommitted(long position, Duration atMost) {
        return ledger.awaitCommitted(position, atMost);
    }

    @Override
    public long head() {
        return ledger.head();
    }

    @Override
    public StoredEventPage storedEventsAfter(long position, EventFilter filter, int limit) {
        return ledger.storedEventsAfter(position, filter, limit);
    }

    @Override
    public List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit) {
        return List.of();
    }

    @Override
    public LedgerFollower follow(String name, String aggregateType, FollowedEvents handler) {
        return ledger.follow(name, aggregateType, handler);
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> eventsOfAggregates(
            String aggregateType) {
        return ledger.eventsOfAggregates(aggregateType);
    }

    @Override
    public byte[] secretFor(String purpose) {
        return ledger.secretFor(purpose);
    }
}
