package io.keyledger.query.cloudevents;

import io.keyledger.events.EventMetadata;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return Optional.of(sha256(CanonicalJson.of(hidden)));
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

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
