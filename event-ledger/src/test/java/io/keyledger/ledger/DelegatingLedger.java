package io.keyledger.ledger;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Another ledger, but for what a test overrides. */
public abstract class DelegatingLedger implements Ledger {

    private final Ledger ledger;

    protected DelegatingLedger(Ledger ledger) {
        this.ledger = ledger;
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
    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        return ledger.eventsOf(aggregateId);
    }

    @Override
    public StoredEventPage storedEventsAfter(long position, EventFilter filter, int limit) {
        return ledger.storedEventsAfter(position, filter, limit);
    }

    @Override
    public List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit) {
        return ledger.storedEventsOf(aggregateId, fromSequence, limit);
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
