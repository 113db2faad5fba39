package io.keyledger.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Rows for tests of stores, which do not look into them. */
public final class StoredEvents {

    public static final Instant TIME = Instant.parse("2026-11-23T10:15:30.123Z");

    private StoredEvents() {}

    public static StoredEvent event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, TIME);
    }

    public static StoredEvent event(String aggregateId, long sequence, Instant time) {
        return new StoredEvent(
                UUID.randomUUID().toString(),
                "ApiKey",
                aggregateId,
                sequence,
                "io.keyledger.events.ApiKeyDeleted",
                "1",
                time,
                "acme",
                "tok_1",
                "{\"apiKeyId\":\"%s\"}".formatted(aggregateId),
                "{\"organization\":\"acme\"}");
    }

    /** One command's events: the first ones of an aggregate. */
    public static List<StoredEvent> unit(String aggregateId, int size) {
        return IntStream.range(0, size).mapToObj(i -> event(aggregateId, i)).toList();
    }
}
