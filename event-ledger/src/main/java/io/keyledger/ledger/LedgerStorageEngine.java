package io.keyledger.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's view of the ledger. Only events of aggregates are kept, and no snapshots. */
final class LedgerStorageEngine implements EventStorageEngine {

    private static final int BATCH = 512;

    /**
     * Whose aggregate it is, the first event tells; one that is not to be read is not read further.
     * The second spares another query to those whose only event is their first.
     */
    private static final int FIRST_OF_AGGREGATE = 2;

    private final LedgerStore store;
    private final LedgerTransactions transactions;
    private final EventCodec codec;
    private final AppendedEvents appendedEvents;
    private final CommittedPosition committed;

    LedgerStorageEngine(
            LedgerStore store,
            AppendedEvents appendedEvents,
            CommittedPosition committed,
            LedgerTransactions transactions,
            EventCodec codec) {
        this.store = store;
        this.appendedEvents = appendedEvents;
        this.committed = committed;
        this.transactions = transactions;
        this.codec = codec;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        transactions.append(
                events.stream().map(event -> codec.encode((DomainEventMessage<?>) event)).toList());
    }

    /**
     * The next events after a position, upcast, in order. Those before an event that cannot be read
     * come alone: the one who asks for the next ones then learns why.
     *
     * @throws UnknownEventTypeException if the very next event is unknown
     */
    List<TrackedEventMessage<?>> readBatchAfter(long position) {
        List<TrackedEventMessage<?>> appended = appendedEvents.after(position, BATCH);
        return appended.isEmpty() ? readStoredAfter(position) : appended;
    }

    /** The events of aggregates of one type, and how far there are none. */
    AggregateEvents eventsOfAggregates(String aggregateType) {
        return new AggregateEvents(store, appendedEvents, codec, aggregateType);
    }

    private List<TrackedEventMessage<?>> readStoredAfter(long position) {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        Iterator<? extends DomainEventMessage<?>> events =
                codec.decode(store.readAfter(position, BATCH)).iterator();
        try {
            while (events.hasNext()) {
                batch.add((TrackedEventMessage<?>) events.next());
            }
        } catch (RuntimeException e) {
            if (batch.isEmpty()) {
                throw e;
            }
        }
        return batch;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        readBatchAfter(position(token)),
                        batch -> !batch.isEmpty(),
                        batch -> readBatchAfter(position(lastOf(batch).trackingToken())))
                .flatMap(List::stream);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequence) {
        List<PositionedEvent> events = readAggregate(aggregateId, firstSequence);
        if (!events.isEmpty()) {
            // Another process may have appended it, and an answer that rests on it tells a
            // position.
            committed.raiseTo(lastOf(events).position());
        }
        return DomainEventStream.of(codec.decode(events));
    }

    /** Nothing of an aggregate that is not there for the command that is being handled. */
    private List<PositionedEvent> readAggregate(String aggregateId, long firstSequence) {
        int wanted = FIRST_OF_AGGREGATE;
        List<PositionedEvent> batch = store.readAggregate(aggregateId, firstSequence, wanted);
        if (batch.isEmpty() || CommandTenant.isAnotherThanOf(batch.get(0).event())) {
            return List.of();
        }
        List<PositionedEvent> events = new ArrayList<>(batch);
        while (batch.size() == wanted) {
            wanted = BATCH;
            long next = lastOf(batch).event().sequence() + 1;
            batch = store.readAggregate(aggregateId, next, wanted);
            events.addAll(batch);
        }
        return events;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        OptionalLong last = store.lastSequence(aggregateId);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(store.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(store.positionBefore(time));
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException(
                "The ledger keeps no snapshots: aggregates are folded from all of their events");
    }

    static long position(@Nullable TrackingToken token) {
        TrackingToken reached = WrappedToken.unwrapLowerBound(token);
        return reached == null ? 0 : reached.position().orElseThrow();
    }

    private static <T> T lastOf(List<T> batch) {
        return batch.get(batch.size() - 1);
    }
}
