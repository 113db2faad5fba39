package io.keyledger.query.ledgerverifier;

import io.keyledger.proofs.SignedNote;
import io.keyledger.query.checkpoints.LeafHints;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last line of an export.
 *
 * @param count how many events it says there are
 * @param first the first position; 0 if it does not say
 * @param last the last one
 * @param saysRightDigest whether what it says of the bytes before it is so
 */
record StatedManifest(
        long count,
        long first,
        long last,
        boolean saysRightDigest,
        Optional<SignedNote> checkpoint,
        LeafHints hints) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static boolean isManifest(String line) {
        return line.startsWith("{\"manifest\"");
    }

    /**
     * @param digest of the bytes before it, in hex
     */
    static StatedManifest parse(String line, String digest) throws MisfitException {
        try {
            JsonNode manifest = JSON.readTree(line).path("manifest");
            return new StatedManifest(
                    manifest.path("count").asLong(-1),
                    manifest.path("first").asLong(0),
                    manifest.path("last").asLong(0),
                    manifest.path("sha256").asString("").equals(digest),
                    manifest.path("checkpoint").stringValueOpt().map(SignedNote::parse),
                    LeafHints.parse(manifest.path("leafHints").asString("")));
        } catch (JacksonException | IllegalArgumentException e) {
            throw MisfitException.of("the manifest of the export cannot be read");
        }
    }

    /** Whether it claims to be of every event up to its last one. */
    boolean isWhole() {
        return count == last && (first == 1 || count == 0);
    }
}
