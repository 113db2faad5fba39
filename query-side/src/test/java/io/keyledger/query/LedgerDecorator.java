package io.keyledger.query;

import io.keyledger.ledger.DelegatingLedger;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;

/** A ledger whose reads can be slowed, counted and cut off. */
public final class LedgerDecorator extends DelegatingLedger {

    private final AtomicInteger loads = new AtomicInteger();
    private volatile Runnable afterRead = () -> {};
    private final AtomicInteger heads = new AtomicInteger();
    private volatile Runnable whenAwaited = () -> {};
    private volatile boolean away;

    public LedgerDecorator(Ledger ledger) {
        super(ledger);
    }

    /** Runs in each load of one aggregate, when it was read and before it is returned. */
    public void afterRead(Runnable action) {
        afterRead = action;
    }

    /** Runs before each answer to somebody who waits for a position. */
    public void whenAwaited(Runnable action) {
        whenAwaited = action;
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

    /** How often the head was asked for. */
    public int heads() {
        return heads.get();
    }

    @Override
    public boolean awaitCommitted(long position, Duration atMost) {
        whenAwaited.run();
        return super.awaitCommitted(position, atMost);
    }

    @Override
    public long head() {
        requireHere();
        heads.incrementAndGet();
        return super.head();
    }

    @Override
    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        requireHere();
        List<? extends DomainEventMessage<?>> events = super.eventsOf(aggregateId);
        loads.incrementAndGet();
        afterRead.run();
        return events;
    }

    @Override
    public StoredEventPage storedEventsAfter(long position, EventFilter filter, int limit) {
        requireHere();
        return super.storedEventsAfter(position, filter, limit);
    }

    @Override
    public List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit) {
        requireHere();
        return super.storedEventsOf(aggregateId, fromSequence, limit);
    }

    private void requireHere() {
        if (away) {
            throw new LedgerUnavailableException("The store is away");
        }
    }
}
