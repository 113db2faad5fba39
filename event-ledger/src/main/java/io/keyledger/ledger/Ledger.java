package io.keyledger.ledger;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * All events in one total order, whichever store holds them. Positions start at 1 and have no gaps.
 */
public interface Ledger {

    /**
     * The last position that this process knows to be on disk. It is raised after the commit of an
     * append and before the command that appended is acknowledged; 0 for an empty ledger.
     */
    long committedPosition();

    /**
     * The position of the last event of an aggregate of one type that this process has appended
     * since it began, raised as {@link #committedPosition()} is; 0 if there is none.
     *
     * @param aggregateType {@code ApiKey} or {@code AccessToken}, say
     */
    long appendedPosition(String aggregateType);

    /**
     * Waits until {@link #committedPosition()} has reached a position; false if it has not within
     * the time, or the thread was interrupted.
     */
    boolean awaitCommitted(long position, Duration atMost);

    /**
     * The last position of the ledger, as the store itself tells it.
     *
     * @throws LedgerUnavailableException if the store cannot answer
     */
    long head();

    /**
     * The events of one aggregate, oldest first, without a lock and without a unit of work; empty
     * for an unknown id.
     *
     * @throws LedgerUnavailableException if the store cannot answer
     */
    List<? extends DomainEventMessage<?>> eventsOf(String aggregateId);

    /**
     * The next events after a position that pass a filter, as they are stored: never upcast, and of
     * types that may be unknown here. Work is bounded, so a page may be empty and yet not the last:
     * go on after its {@code examined} until that is its {@code head}. Whoever does so gets each
     * event once and misses none, whatever is written meanwhile.
     *
     * @param limit how many events at most
     * @throws LedgerUnavailableException if the store cannot answer
     */
    StoredEventPage storedEventsAfter(long position, EventFilter filter, int limit);

    /**
     * The events of one aggregate as they are stored, oldest first; empty for an unknown id.
     *
     * @param fromSequence 0 to begin with the first event
     * @param limit how many events at most
     * @throws LedgerUnavailableException if the store cannot answer
     */
    List<PositionedEvent> storedEventsOf(String aggregateId, long fromSequence, int limit);

    /**
     * Starts a local processor: it hands every event after the present head that is of one type of
     * aggregate to the handler, in order and one at a time, on a thread of its own. Events of other
     * aggregates it steps over without decoding them, so their types may be unknown here.
     *
     * @param name names the thread and the log lines
     * @param aggregateType {@code ApiKey} or {@code AccessToken}, say
     */
    LedgerFollower follow(String name, String aggregateType, FollowedEvents handler);

    /**
     * What a streaming processor reads that needs the events of one type of aggregate only. It
     * steps over the others likewise; messages without a payload of ours tell it how far it has
     * come.
     */
    StreamableMessageSource<TrackedEventMessage<?>> eventsOfAggregates(String aggregateType);

    /**
     * A key of 32 bytes for one purpose, derived from a random secret that is stored with the
     * ledger: the same in every process and after every restart.
     */
    byte[] secretFor(String purpose);
}
