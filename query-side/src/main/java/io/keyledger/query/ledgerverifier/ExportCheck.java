package io.keyledger.query.ledgerverifier;

import io.keyledger.proofs.Hash;
import io.keyledger.query.checkpoints.LeafHints;
import io.keyledger.query.cloudevents.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an export of the whole ledger. It is read twice: first for its manifest, then event by
 * event.
 */
final class ExportCheck {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final ExportLines export;
    private final TrustedCheckpoints checkpoints;

    ExportCheck(ExportLines export, TrustedCheckpoints checkpoints) {
        this.export = export;
        this.checkpoints = checkpoints;
    }

    String run() throws MisfitException, UncheckableException {
        Optional<StatedManifest> manifest = export.forEach(line -> {});
        if (manifest.isPresent() && !manifest.get().isWhole()) {
            throw new UncheckableException(
                    "This export has %d of the events up to position %d, so no root can be computed from it:"
                                    .formatted(manifest.get().count(), manifest.get().last())
                            + " ask for the inclusion proof of each event");
        }
        if (manifest.isPresent() && manifest.get().checkpoint().isPresent()) {
            checkpoints.add(manifest.get().checkpoint().get(), "the manifest");
        }
        RootCheck roots = new RootCheck(checkpoints);
        LeafHints.Lookup hints =
                manifest.map(StatedManifest::hints).orElseGet(LeafHints::new).lookup();
        export.forEach(line -> checkEvent(line, roots, hints));
        roots.requireComplete();
        return conclude(manifest, roots);
    }

    private static void checkEvent(String line, RootCheck roots, LeafHints.Lookup hints)
            throws MisfitException {
        long position = roots.size() + 1;
        Hash leaf = leafOf(line, position);
        if (!hints.fits((int) (position - 1), leaf)) {
            throw MisfitException.at(position, "the event is not the one that was exported");
        }
        roots.add(leaf);
    }

    private static Hash leafOf(String line, long position) throws MisfitException {
        try {
            JsonNode event = JSON.readTree(line);
            String canonical = CanonicalJson.of(event);
            String stated = event.path("position").asString("");
            if (!stated.equals(Long.toString(position))) {
                throw MisfitException.at(
                        position, "it is missing: the event in its place is of position " + stated);
            }
            if (!canonical.equals(line)) {
                throw MisfitException.at(position, "the event is not written as it was exported");
            }
            return Hash.ofLeaf(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException | IllegalArgumentException e) {
            throw MisfitException.at(position, "the line is no event");
        }
    }

    private String conclude(Optional<StatedManifest> manifest, RootCheck roots)
            throws MisfitException, UncheckableException {
        if (manifest.isEmpty()) {
            throw MisfitException.at(
                    roots.size() + 1, "the export ends here without a manifest: it was cut off");
        }
        if (manifest.get().count() != roots.size()) {
            throw MisfitException.at(
                    Math.min(manifest.get().count(), roots.size()) + 1,
                    "the manifest says that there are %d events, but it is %d"
                            .formatted(manifest.get().count(), roots.size()));
        }
        if (!manifest.get().saysRightDigest()) {
            throw MisfitException.of(
                    "the manifest's sha256 is not that of the export, but every event fits");
        }
        if (checkpoints.count() == 0) {
            throw new UncheckableException("There is no checkpoint to compare with");
        }
        return "%d events, and up to position %d a checkpoint fits"
                .formatted(roots.size(), roots.fits());
    }
}
