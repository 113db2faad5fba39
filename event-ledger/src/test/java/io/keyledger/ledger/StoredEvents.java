package io.keyledger.ledger;

import io.keyledger.events.ApiKeyDeleted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows for tests of stores, which do not look into them. */
public final class StoredEvents {

    public static final Instant TIME = Instant.parse("2026-11-23T10:15:30.123Z");

    private static final String DELETED = "{\"apiKeyId\":\"key_1\"}";

    private StoredEvents() {}

    public static StoredEvent event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, TIME);
    }

    public static StoredEvent event(String aggregateId, long sequence, Instant time) {
        return row(aggregateId, sequence, time, ApiKeyDeleted.class.getName(), "1", DELETED);
    }

    /** The first event of an aggregate, as another version of the software may have written it. */
    public static StoredEvent ofType(
            String aggregateId, String type, @Nullable String revision, String payload) {
        return row(aggregateId, 0, TIME, type, revision, payload);
    }

    private static StoredEvent row(
            String aggregateId,
            long sequence,
            Instant time,
            String type,
            @Nullable String revision,
            String payload) {
        return new StoredEvent(
                UUID.randomUUID().toString(),
                "ApiKey",
                aggregateId,
                sequence,
                type,
                revision,
                time,
                "acme",
                "tok_1",
                payload,
                "{\"organization\":\"acme\"}");
    }

    /** One command's events: the first ones of an aggregate. */
    public static List<StoredEvent> unit(String aggregateId, int size) {
        return IntStream.range(0, size).mapToObj(i -> event(aggregateId, i)).toList();
    }
}
