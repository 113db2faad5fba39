package io.keyledger.query.integrity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keyledger.http.headers.Rfc3339;
import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.SignedNote;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the file of checkpoints: JSON with the time at which it was made, which is not signed,
 * and the signed note.
 */
public record CheckpointLine(Instant time, SignedNote note, Checkpoint checkpoint) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CheckpointLine of(Instant time, SignedNote note) {
        return new CheckpointLine(time, note, Checkpoint.parse(note.text()));
    }

    /**
     * @throws IllegalArgumentException if this is no such line
     */
    static CheckpointLine parse(String line) {
        try {
            Form form = JSON.readValue(line, Form.class);
            return of(Instant.parse(form.time()), SignedNote.parse(form.note()));
        } catch (JacksonException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("This is no line of the file of checkpoints", e);
        }
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(new Form(Rfc3339.format(time), note.toString()));
    }

    private record Form(@JsonProperty("time") String time, @JsonProperty("note") String note) {}
}
