package io.keyledger.query.feed.exporting;

import io.keyledger.query.cloudevents.CloudEvent;
import java.io.IOException;

/**
 * A line for each event, which is its canonical form, so that it can be hashed as it is; then one
 * for the manifest.
 */
final class Ndjson implements ExportFormat {

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
        return event.json() + "\n";
    }

    @Override
    public void conclude(Manifest manifest, HashedOutput out) throws IOException {
        out.write("{\"manifest\":" + manifest.json() + "}\n");
    }
}
