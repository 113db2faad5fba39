package io.keyledger.query.integrity;

import io.keyledger.http.headers.Rfc3339;
import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.SignedNote;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the file of checkpoints: JSON with the time at which it was made, which is not signed,
 * and the signed note.
 */
public record CheckpointLine(Instant time, SignedNote note, Checkpoint checkpoint) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TIME = "time";
    private static final String NOTE = "note";

    static CheckpointLine of(Instant time, SignedNote note) {
        return new CheckpointLine(time, note, Checkpoint.parse(note.text()));
    }

    /**
     * @throws IllegalArgumentException if this is no such line
     */
    static CheckpointLine parse(String line) {
        try {
            JsonNode content = JSON.readTree(line);
            return of(
                    Instant.parse(content.path(TIME).asString("")),
                    SignedNote.parse(content.path(NOTE).asString("")));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("This is no line of the file of checkpoints", e);
        }
    }

    @Override
    public String toString() {
        return JSON.createObjectNode()
                .put(TIME, Rfc3339.format(time))
                .put(NOTE, note.toString())
                .toString();
    }
}
