package io.keyledger.query.feed.exporting;

import io.keyledger.proofs.Hash;
import io.keyledger.query.checkpoints.LeafHints;
import io.keyledger.query.cloudevents.CloudEvent;
import java.io.IOException;
import java.util.Optional;

/**
 * A line for each event, which is its canonical form, so that it can be hashed as it is; then one
 * for the manifest.
 */
final class Ndjson implements ExportFormat {

    private final Optional<LeafHints> hints;

    private Ndjson(Optional<LeafHints> hints) {
        this.hints = hints;
    }

    /** Of the whole ledger: its manifest lets a verifier say which event does not fit. */
    static Ndjson ofWholeLedger() {
        return new Ndjson(Optional.of(new LeafHints()));
    }

    static Ndjson ofPart() {
        return new Ndjson(Optional.empty());
    }

    @Override
    public String contentType() {
        return "application/x-ndjson";
    }

    @Override
    public String fileExtension() {
        return "ndjson";
    }

    @Override
    public void announce() {
        // the manifest is in the file
    }

    @Override
    public String line(CloudEvent event) {
        hints.ifPresent(all -> all.add(Hash.ofLeaf(event.canonicalBytes())));
        return event.json() + "\n";
    }

    @Override
    public void conclude(Manifest manifest, HashedOutput out) throws IOException {
        out.write("{\"manifest\":" + manifest.json(hints) + "}\n");
    }
}
