package io.keyledger.query.feed.exporting;

import io.keyledger.query.cloudevents.CloudEvent;
import java.io.IOException;

/** How events are written into a file, after which its manifest is told. */
interface ExportFormat {

    String contentType();

    String fileExtension();

    /** Before anything is sent: headers that tell of the manifest, say. */
    void announce();

    /** What comes before the first event, and counts to the file as events do. */
    default String preamble() {
        return "";
    }

    String line(CloudEvent event);

    /** After the last event. */
    void conclude(Manifest manifest, HashedOutput out) throws IOException;
}
