package io.keyledger.query.cloudevents;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An event as consumers see it: a CloudEvent 1.0 (structured JSON) with the extension attributes
 * {@code organization}, {@code position}, {@code keyversion} and {@code privatehash}. {@link
 * CloudEvents} makes it; Jackson writes it in its canonical form.
 *
 * @param content all of it; not to be changed
 * @param json the same in its canonical form
 */
public record CloudEvent(long position, JsonNode content, @JsonValue @JsonRawValue String json) {

    public String type() {
        return content.path("type").stringValue();
    }

    /** An attribute by its name; absent where this event does not have it. */
    public Optional<String> attribute(String name) {
        return content.path(name).stringValueOpt();
    }

    public JsonNode data() {
        return content.path("data");
    }

    /** The canonical bytes: what a leaf of the ledger's Merkle tree is the hash of. */
    public byte[] canonicalBytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
