package io.keyledger.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a store keeps it.
 *
 * @param sequence 0 for the first event of its aggregate
 * @param type the class name of the payload
 * @param time with milliseconds, no finer
 * @param organization the organization that it belongs to, if any
 * @param actorId who caused it, if known
 * @param payload JSON
 * @param metadata JSON
 */
public record StoredEvent(
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String type,
        @Nullable String revision,
        Instant time,
        @Nullable String organization,
        @Nullable String actorId,
        String payload,
        String metadata) {

    public StoredEventType storedType() {
        return new StoredEventType(type, revision);
    }
}
