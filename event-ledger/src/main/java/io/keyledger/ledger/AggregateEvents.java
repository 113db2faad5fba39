package io.keyledger.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The ledger for readers of one type of aggregate. Events of other aggregates are not decoded, so
 * their types may be unknown here; a {@link SteppedOver} tells how far they were passed by. What
 * this process has appended lately is not filtered: it is decoded once for all readers.
 */
final class AggregateEvents {

    private static final int BATCH = 512;

    private final LedgerStore store;
    private final AppendedEvents appendedEvents;
    private final EventCodec codec;
    private final String aggregateType;

    AggregateEvents(
            LedgerStore store,
            AppendedEvents appendedEvents,
            EventCodec codec,
            String aggregateType) {
        this.store = store;
        this.appendedEvents = appendedEvents;
        this.codec = codec;
        this.aggregateType = aggregateType;
    }

    /** Stands for events of other aggregates, and has the position of the last of them. */
    record SteppedOver() {}

    /** Stands for an event of such an aggregate whose type is unknown here. */
    record Unknown(UnknownEventTypeException reason) {}

    /**
     * What comes next after a position. Those before an event that is unknown come alone.
     *
     * @throws UnknownEventTypeException if the very next one is
     */
    List<TrackedEventMessage<?>> knownAfter(long position) {
        return after(position, codec::decode);
    }

    /** What comes next after a position, with {@link Unknown} in place of what is unknown. */
    List<TrackedEventMessage<?>> allAfter(long position) {
        return after(position, this::decodeOrMark);
    }

    private TrackedEventMessage<?> decodeOrMark(PositionedEvent event) {
        try {
            return codec.decode(event);
        } catch (UnknownEventTypeException e) {
            return message(event.position(), new Unknown(e));
        }
    }

    private List<TrackedEventMessage<?>> after(
            long position, Function<PositionedEvent, TrackedEventMessage<?>> decode) {
        List<TrackedEventMessage<?>> appended = appendedEvents.after(position, BATCH);
        return appended.isEmpty() ? storedAfter(position, decode) : appended;
    }

    private List<TrackedEventMessage<?>> storedAfter(
            long position, Function<PositionedEvent, TrackedEventMessage<?>> decode) {
        StoredEventPage page =
                store.search(position, EventFilter.ofAggregateType(aggregateType), BATCH);
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        long reached = position;
        for (PositionedEvent event : page.events()) {
            try {
                batch.add(decode.apply(event));
                reached = event.position();
            } catch (RuntimeException e) {
                if (event.position() == position + 1) {
                    throw e;
                }
                return upTo(event.position() - 1, batch, reached);
            }
        }
        return upTo(page.examined(), batch, reached);
    }

    private static List<TrackedEventMessage<?>> upTo(
            long examined, List<TrackedEventMessage<?>> batch, long reached) {
        if (examined > reached) {
            batch.add(message(examined, new SteppedOver()));
        }
        return batch;
    }

    private static TrackedEventMessage<?> message(long position, Object payload) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position), new GenericEventMessage<>(payload));
    }
}
