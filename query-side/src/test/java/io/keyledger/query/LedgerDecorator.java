package io.keyledger.query;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.FollowedEvents;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerFollower;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** A ledger whose reads can be slowed, counted and cut off. */
public final class LedgerDecorator implements Ledger {

    private final Ledger ledger;
    private final AtomicInteger loads = new AtomicInteger();
    private volatile Runnable afterRead = () -> {};
    private volatile boolean away;

    public LedgerDecorator(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Runs in each load of one aggregate, when it was read and before it is returned. */
    public void afterRead(Runnable action) {
        afterRead = action;
    }

    public void goesAway() {
        away = true;
    }

    public void comesBack() {
        away = false;
    }

    /** How often one aggregate was read. */
    public int loads() {
        return loads.get();
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
        requireHere();
        return ledger.head();
    }

    @Override
    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        requireHere();
        List<? extends DomainEventMessage<?>> events = ledger.eventsOf(aggregateId);
        loads.incrementAndGet();
        afterRead.run();
        return events;
    }

    @Override
    public StoredEventPage storedEventsAfter(long position, EventFilter filter, int limit) {
        requireHere();
        return ledger.storedEventsAfter(position, filter, limit);
    }

    @Override
    public List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit) {
        requireHere();
        return ledger.storedEventsOf(aggregateId, fromSequence, limit);
    }

    private void requireHere() {
        if (away) {
            throw new LedgerUnavailableException("The store is away");
        }
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
