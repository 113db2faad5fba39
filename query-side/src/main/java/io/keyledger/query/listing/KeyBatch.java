package io.keyledger.query.listing;

import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyEvent;
import io.keyledger.query.apikey.ApiKeyFold;
import io.keyledger.query.apikey.ApiKeyView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The events of a batch that one API key has, in their order. */
record KeyBatch(String apiKeyId, List<DomainEventMessage<?>> events) {

    /**
     * @throws IllegalArgumentException if an event is none of an API key: such a batch was handed
     *     to the wrong projection, or holds an event that this version does not know
     */
    static Collection<KeyBatch> perKey(List<? extends DomainEventMessage<?>> events) {
        Map<String, KeyBatch> batches = new LinkedHashMap<>();
        for (DomainEventMessage<?> event : events) {
            batches.computeIfAbsent(apiKeyIdOf(event), id -> new KeyBatch(id, new ArrayList<>()))
                    .events
                    .add(event);
        }
        return batches.values();
    }

    private static String apiKeyIdOf(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof ApiKeyEvent event) {
            return event.apiKeyId();
        }
        throw new IllegalArgumentException(
                "no event of an API key: " + message.getPayloadType().getName());
    }

    /** Whether the batch tells the key's whole life, so that no document is needed to fold it. */
    boolean beginsWithCreation() {
        return events.get(0).getPayload() instanceof ApiKeyCreated;
    }

    /** What to store after these events; what is stored, if it contains them all. */
    ListedKey foldOnto(Optional<ListedKey> stored) {
        Optional<ApiKeyView> view = stored.map(ListedKey::view);
        for (DomainEventMessage<?> event : events) {
            view = Optional.of(ApiKeyFold.next(view, event));
        }
        long createdPosition =
                stored.map(ListedKey::createdPosition).orElseGet(() -> positionOf(events.get(0)));
        return new ListedKey(view.orElseThrow(), createdPosition);
    }

    private static long positionOf(DomainEventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalArgumentException("an event without its position in the ledger");
    }
}
