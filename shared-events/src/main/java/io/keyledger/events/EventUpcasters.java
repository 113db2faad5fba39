package io.keyledger.events;

import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * What turns events of older revisions into those of this package. Each upcaster turns one event
 * into one, since an event keeps its place in the ledger; they are applied in order, oldest
 * revision first.
 */
public final class EventUpcasters implements EventUpcaster {

    private final EventUpcaster chain;

    private EventUpcasters(SingleEventUpcaster... upcasters) {
        this.chain = new EventUpcasterChain(upcasters);
    }

    /** Those for every revision that was ever released; there is only one of each event so far. */
    public static EventUpcasters ofAllRevisions() {
        return of();
    }

    public static EventUpcasters of(SingleEventUpcaster... upcasters) {
        return new EventUpcasters(upcasters);
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(
            Stream<IntermediateEventRepresentation> events) {
        return chain.upcast(events);
    }
}
