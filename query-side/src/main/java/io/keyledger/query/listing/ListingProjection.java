package io.keyledger.query.listing;

import io.keyledger.events.ApiKeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Brings the ledger's events into the listing. A batch's events are gathered and written at once by
 * {@link #flush()}, which must be called before the batch's tracking token is stored: {@link
 * ListingTokenStore} does so. The events of a key that cannot be written are parked, with all that
 * follow for that key; the other keys go on.
 */
final class ListingProjection implements EventHandlerInvoker {

    private static final String GATHERED = ListingProjection.class.getName();

    private final ListingWriter writer;
    private final ParkedKeys parked;

    ListingProjection(ListingWriter writer, ParkedKeys parked) {
        this.writer = writer;
        this.parked = parked;
    }

    /** Every event moves the listing's position, also one that it has no use for. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (message.getPayload() instanceof ApiKeyEvent) {
            gathered().add((DomainEventMessage<?>) message);
        }
    }

    /**
     * Writes what the present unit of work has gathered. There is none, and nothing to write, when
     * Axon stores the token of a processor that has had no event for a while.
     */
    void flush() {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        List<DomainEventMessage<?>> batch = gathered();
        List<DomainEventMessage<?>> writable = new ArrayList<>(batch.size());
        for (DomainEventMessage<?> event : batch) {
            if (parked.holds(event.getAggregateIdentifier())) {
                parked.parkBehindEarlier(event);
            } else {
                writable.add(event);
            }
        }
        batch.clear();
        parkRefused(writer.apply(writable), writable);
    }

    private void parkRefused(List<RefusedKey> refused, List<DomainEventMessage<?>> events) {
        if (refused.isEmpty()) {
            return;
        }
        Map<String, RefusedKey> byKey =
                refused.stream()
                        .collect(Collectors.toMap(RefusedKey::apiKeyId, Function.identity()));
        for (DomainEventMessage<?> event : events) {
            RefusedKey key = byKey.get(event.getAggregateIdentifier());
            if (key != null) {
                parked.park(event, key.cause());
            }
        }
    }

    private static List<DomainEventMessage<?>> gathered() {
        return CurrentUnitOfWork.get()
                .root()
                .getOrComputeResource(GATHERED, name -> new ArrayList<>());
    }
}
