package io.keyledger.query.feed.exporting;

import io.keyledger.query.checkpoints.LeafHints;
import io.keyledger.query.cloudevents.CanonicalJson;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * By what a reader can tell that an export is whole.
 *
 * @param count how many events it has
 * @param first the position of the first one
 * @param last the position of the last one
 * @param sha256 of every byte before the manifest, in lower-case hex
 * @param checkpoint a signed note that covers all of it
 */
record Manifest(
        long count,
        OptionalLong first,
        OptionalLong last,
        String sha256,
        Optional<String> checkpoint) {

    String json() {
        return json(Optional.empty());
    }

    /**
     * @param hints for a verifier, {@code leafHints}
     */
    String json(Optional<LeafHints> hints) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("count", count);
        manifest.put("first", position(first));
        manifest.put("last", position(last));
        manifest.put("sha256", sha256);
        manifest.put("checkpoint", checkpoint.orElse(null));
        hints.ifPresent(leaves -> manifest.put("leafHints", leaves.toString()));
        return CanonicalJson.of(manifest);
    }

    private static @Nullable String position(OptionalLong position) {
        return position.isPresent() ? Long.toString(position.getAsLong()) : null;
    }
}
