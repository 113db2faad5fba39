package io.keyledger.ledger;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * What differs from one database to another. Positions are gapless and in commit order: once an
 * event can be read, every earlier one can be read too.
 *
 * <p>Every method throws {@link LedgerUnavailableException} when the database cannot do its work
 * now.
 */
public interface LedgerStore extends AutoCloseable {

    /**
     * Appends several units in one transaction and returns when it is on disk. A unit whose version
     * was taken by another append is left out as a whole and takes no position; the others are
     * stored all the same.
     *
     * @param units the events of one command each
     */
    Appended append(List<List<StoredEvent>> units);

    /** The last position; 0 for an empty ledger. */
    long head();

    /** Up to {@code limit} events after a position, in order. */
    List<PositionedEvent> readAfter(long position, int limit);

    /** Up to {@code limit} events of one aggregate from a sequence number on, in order. */
    List<PositionedEvent> readAggregate(String aggregateId, long fromSequence, int limit);

    /**
     * Looks for events after a position, through a bounded part of the ledger: the page may have
     * fewer than {@code limit} events, or none, and yet not be the last. Its {@code examined} is
     * greater than {@code position} unless that is the head or beyond.
     */
    StoredEventPage search(long position, EventFilter filter, int limit);

    /** The sequence number of an aggregate's last event; empty for an unknown one. */
    OptionalLong lastSequence(String aggregateId);

    /** The last position before the first event of that time or later. */
    long positionBefore(Instant time);

    /** 32 random bytes that belong to this ledger for ever. */
    byte[] secret();

    /**
     * From now until it is closed, tells how far the ledger goes when another process may have
     * appended: now and then, on a thread of its own, the same position perhaps again. It is called
     * once. A store that belongs to one process has nothing to tell.
     */
    default void tellHeadsTo(LongConsumer heads) {}

    @Override
    void close();

    /**
     * The outcome of an append.
     *
     * @param firstPositions for each unit the position of its first event, or {@link #CONFLICT}
     * @param head the last position after the commit
     */
    record Appended(List<Long> firstPositions, long head) {

        /** Marks a unit that lost a race for a version. */
        public static final long CONFLICT = 0;
    }
}
