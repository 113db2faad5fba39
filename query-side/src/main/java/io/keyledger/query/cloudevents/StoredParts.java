package io.keyledger.query.cloudevents;

import io.keyledger.events.EventMetadata;
import io.keyledger.ledger.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stored event taken apart. What is stored twice is the same twice, so that showing it once tells
 * of both.
 */
record StoredParts(StoredEvent event, EventType type, ObjectNode payload, ObjectNode metadata) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /**
     * @throws IllegalArgumentException if its type is unknown, or it contradicts itself
     */
    static StoredParts of(StoredEvent event) {
        EventType type =
                EventTypes.of(event.storedType())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "unknown " + event.storedType()));
        StoredParts parts =
                new StoredParts(
                        event,
                        type,
                        read(event.payload(), "payload"),
                        read(event.metadata(), "metadata"));
        parts.check();
        return parts;
    }

    private static ObjectNode read(String json, String what) {
        try {
            if (JSON.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).readTree(json)
                    instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // its message may quote what is hidden
        }
        throw new IllegalArgumentException("its " + what + " is no JSON object");
    }

    private void check() {
        require(payload.propertyNames().equals(type.fields()), "it has other fields than its type");
        require(
                event.aggregateType().equals(type.subject().aggregateType()),
                "its aggregate is of another type");
        requireSame(event.aggregateId(), payload.get(type.subject().idField()), "id");
        requireSame(event.organization(), metadata.get(EventMetadata.ORGANIZATION), "organization");
        requireSame(event.actorId(), metadata.get(EventMetadata.ACTOR_ID), "actor");
    }

    private static void requireSame(
            @Nullable String column, @Nullable JsonNode value, String what) {
        boolean same =
                value == null
                        ? column == null
                        : value.isString() && value.stringValue().equals(column);
        require(same, "it is stored with two values of its " + what);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
