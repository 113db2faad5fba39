package io.keyledger.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What this process has appended lately, decoded once for all who follow the ledger: they need not
 * read back what was just written. It holds a run of positions without a gap; a follower that is
 * further behind reads the store.
 */
final class AppendedEvents {

    private static final int MOST_HELD = 1_024;

    private final Function<PositionedEvent, TrackedEventMessage<?>> decode;
    private final @Nullable Held[] ring = new Held[MOST_HELD];
    private final Map<String, Long> lastPositions = new ConcurrentHashMap<>();
    private long first = 1;
    private long last;

    AppendedEvents(Function<PositionedEvent, TrackedEventMessage<?>> decode) {
        this.decode = decode;
    }

    /** Takes the events of one commit, in the order of their positions. */
    synchronized void add(List<PositionedEvent> events) {
        for (PositionedEvent event : events) {
            if (event.position() != last + 1) {
                first = event.position(); // another process has appended in between
            }
            last = event.position();
            first = Math.max(first, last - MOST_HELD + 1);
            ring[slot(last)] = new Held(event);
            lastPositions.put(event.event().aggregateType(), last);
        }
    }

    /**
     * The next events after a position; empty when the very next one is not held.
     *
     * @param limit how many at most
     */
    List<TrackedEventMessage<?>> after(long position, int limit) {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        for (Held held : heldAfter(position, limit)) {
            events.add(held.decoded());
        }
        return events;
    }

    private synchronized List<Held> heldAfter(long position, int limit) {
        List<Held> events = new ArrayList<>();
        if (position + 1 >= first) {
            for (long next = position + 1; next <= last && events.size() < limit; next++) {
                events.add(ring[slot(next)]);
            }
        }
        return events;
    }

    private static int slot(long position) {
        return (int) (position % MOST_HELD);
    }

    /** The position of the last event of such an aggregate; 0 if this process appended none. */
    long lastPositionOf(String aggregateType) {
        return lastPositions.getOrDefault(aggregateType, 0L);
    }

    /** An event that is decoded by the first who needs it. */
    private final class Held {

        private final PositionedEvent event;
        private volatile @Nullable TrackedEventMessage<?> message;

        Held(PositionedEvent event) {
            this.event = event;
        }

        TrackedEventMessage<?> decoded() {
            TrackedEventMessage<?> known = message;
            if (known == null) {
                known = decode.apply(event);
                message = known;
            }
            return known;
        }
    }
}
