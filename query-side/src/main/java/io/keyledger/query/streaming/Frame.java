package io.keyledger.query.streaming;

import io.keyledger.query.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What is sent at once: an event or a comment, in bytes that all streams share.
 *
 * @param bytes not to be changed; none where the stream must end
 * @param tells whether it tells the client anything of the ledger
 */
record Frame(byte[] bytes, boolean tells) {

    /** A comment: proves to both sides, and to what is between them, that the stream is alive. */
    static final Frame HEARTBEAT = of(": keep-alive\n\n", false);

    /** Behind it the stream ends. */
    static final Frame END = new Frame(new byte[0], false);

    /** Tells a client how long to wait before it comes back. */
    static Frame retry(Duration pause) {
        return of("retry: " + pause.toMillis() + "\n\n", false);
    }

    /** Canonical JSON has no line break, so the data are one line. */
    static Frame of(CloudEvent event) {
        return of(
                "id: %d\nevent: %s\ndata: %s\n\n"
                        .formatted(event.position(), event.type(), event.json()),
                true);
    }

    private static Frame of(String text, boolean tells) {
        return new Frame(text.getBytes(StandardCharsets.UTF_8), tells);
    }

    int size() {
        return bytes.length;
    }

    boolean isEnd() {
        return bytes.length == 0;
    }
}
