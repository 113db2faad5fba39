package io.keyledger.query.cloudevents;

import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.hashing.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Binds what is stored of an event and not shown, as {@link CloudEvents} defines. */
final class PrivateHash {

    private static final Set<String> SHOWN_METADATA =
            Set.of(
                    EventMetadata.ORGANIZATION,
                    EventMetadata.ACTOR_TYPE,
                    EventMetadata.ACTOR_ID,
                    EventMetadata.ACTOR_NAME,
                    EventMetadata.REQUEST_ID,
                    EventMetadata.CORRELATION_ID,
                    EventMetadata.CLIENT_ADDRESS,
                    EventMetadata.USER_AGENT);

    private PrivateHash() {}

    /** Nothing if all of the event is shown. */
    static Optional<String> of(StoredParts parts) {
        ObjectNode hidden = hidden(parts);
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        hidden.put("id", parts.event().eventId());
        byte[] canonical = CanonicalJson.of(hidden).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Sha256.hexOf(canonical));
    }

    private static ObjectNode hidden(StoredParts parts) {
        ObjectNode hidden = JsonNodeFactory.instance.objectNode();
        parts.type().hidden().forEach(field -> hidden.set(field, parts.payload().get(field)));
        if (!parts.type().subject().showsVersion()) {
            hidden.put("sequence", parts.event().sequence());
        }
        ObjectNode metadata = parts.metadata().deepCopy().remove(SHOWN_METADATA);
        if (!metadata.isEmpty()) {
            hidden.set("metadata", metadata);
        }
        return hidden;
    }
}
