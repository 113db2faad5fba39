package io.keyledger.query.streaming;

import io.keyledger.ledger.PositionedEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The streams that are at the ledger's tail, by the organization that they are about, so that an
 * event meets only those that may want it. Removing one locks nothing that is held for long.
 */
final class LiveStreams {

    private final Set<EventStream> ofAll = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<EventStream>> byOrganization = new ConcurrentHashMap<>();

    void add(EventStream stream) {
        Optional<String> organization = stream.filter().organization();
        if (organization.isEmpty()) {
            ofAll.add(stream);
        } else {
            byOrganization.compute(
                    organization.get(),
                    (name, streams) -> {
                        Set<EventStream> some =
                                streams == null ? ConcurrentHashMap.newKeySet() : streams;
                        some.add(stream);
                        return some;
                    });
        }
    }

    void remove(EventStream stream) {
        Optional<String> organization = stream.filter().organization();
        if (organization.isEmpty()) {
            ofAll.remove(stream);
        } else {
            byOrganization.computeIfPresent(
                    organization.get(),
                    (name, streams) -> {
                        streams.remove(stream);
                        return streams.isEmpty() ? null : streams;
                    });
        }
    }

    boolean isEmpty() {
        return ofAll.isEmpty() && byOrganization.isEmpty();
    }

    /** Calls the action with each stream that may want the event. */
    void forEachThatMayWant(PositionedEvent event, Consumer<EventStream> action) {
        ofAll.forEach(action);
        String organization = event.event().organization();
        if (organization != null) {
            byOrganization.getOrDefault(organization, Set.of()).forEach(action);
        }
    }
}
