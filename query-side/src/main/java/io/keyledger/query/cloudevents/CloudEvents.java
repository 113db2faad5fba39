package io.keyledger.query.cloudevents;

import io.keyledger.events.EventMetadata;
import io.keyledger.http.headers.Rfc3339;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a stored event to consumers, in the revision in which it was stored and never upcast.
 *
 * <p>Everything that is stored of an event is bound into the result: changing any of it changes the
 * canonical bytes, or makes the event unreadable. What is not shown is told by the attribute {@code
 * privatehash}, the SHA-256 in lower-case hex of the canonical JSON of an object with
 *
 * <ul>
 *   <li>{@code id}: the id of the event;
 *   <li>each hidden field of the event, by its name; null where it is null;
 *   <li>{@code sequence}, on events without {@code keyversion}: the place in the aggregate, from 0;
 *   <li>{@code metadata}: an object of the metadata that is not shown, if there is any.
 * </ul>
 *
 * <p>An event with none of the last three has no {@code privatehash}. Of {@code actor} and {@code
 * origin} those parts are left out that the event does not have.
 */
public final class CloudEvents {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CloudEvents() {}

    /**
     * @throws UnreadableEventException if its type is unknown, or it contradicts itself
     */
    public static CloudEvent of(PositionedEvent positioned) {
        try {
            ObjectNode content = content(positioned.position(), StoredParts.of(positioned.event()));
            return new CloudEvent(positioned.position(), content, CanonicalJson.of(content));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException(positioned, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The first of these, up to one that is unreadable: whoever asks for what comes next learns
     * why.
     *
     * @throws UnreadableEventException if the very first one is
     */
    public static List<CloudEvent> readable(List<PositionedEvent> events) {
        List<CloudEvent> readable = new ArrayList<>(events.size());
        try {
            events.forEach(event -> readable.add(of(event)));
        } catch (UnreadableEventException e) {
            if (readable.isEmpty()) {
                throw e;
            }
        }
        return readable;
    }

    private static ObjectNode content(long position, StoredParts parts) {
        StoredEvent event = parts.event();
        ObjectNode content = JSON.objectNode();
        content.put("specversion", "1.0");
        content.put("id", event.eventId());
        content.put("type", parts.type().name());
        content.put("source", source(parts));
        content.put("subject", event.aggregateId());
        content.put("time", Rfc3339.format(event.time()));
        content.put("datacontenttype", "application/json");
        content.put("position", Long.toString(position));
        organization(event).ifPresent(value -> content.put("organization", value));
        if (parts.type().subject().showsVersion()) {
            content.put("keyversion", Long.toString(event.sequence() + 1));
        }
        content.set("data", data(parts));
        PrivateHash.of(parts).ifPresent(hash -> content.put("privatehash", hash));
        return content;
    }

    private static Optional<String> organization(StoredEvent event) {
        return Optional.ofNullable(event.organization());
    }

    private static String source(StoredParts parts) {
        return "/v1%s/%s/%s"
                .formatted(
                        organization(parts.event())
                                .map(name -> "/organizations/" + name)
                                .orElse(""),
                        parts.type().subject().collection(),
                        parts.event().aggregateId());
    }

    private static ObjectNode data(StoredParts parts) {
        ObjectNode data = JSON.objectNode();
        parts.type().shown().forEach(field -> data.set(field, parts.payload().get(field)));
        ObjectNode actor = JSON.objectNode();
        copy(parts, EventMetadata.ACTOR_TYPE, actor, "type");
        copy(parts, EventMetadata.ACTOR_ID, actor, "id");
        copy(parts, EventMetadata.ACTOR_NAME, actor, "name");
        data.set("actor", actor);
        ObjectNode origin = JSON.objectNode();
        copy(parts, EventMetadata.REQUEST_ID, origin, "requestId");
        copy(parts, EventMetadata.CORRELATION_ID, origin, "correlationId");
        copy(parts, EventMetadata.CLIENT_ADDRESS, origin, "ip");
        copy(parts, EventMetadata.USER_AGENT, origin, "userAgent");
        data.set("origin", origin);
        return data;
    }

    private static void copy(StoredParts parts, String key, ObjectNode to, String name) {
        if (parts.metadata().has(key)) {
            to.set(name, parts.metadata().get(key));
        }
    }
}
