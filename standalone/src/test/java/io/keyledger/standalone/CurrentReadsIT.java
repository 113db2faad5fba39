package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** CASES R5: a change that was acknowledged is in every read that begins after it. */
@Tag("slow")
@ExtendWith(SharedKeyledger.class)
class CurrentReadsIT {

    private static final int CREATIONS = 1_000;
    private static final int OTHER_CHANGES = 250;

    private KeyledgerClient writing;
    private KeyledgerClient reading;

    @BeforeEach
    void openConnections(KeyledgerProcess process) {
        writing = process.client();
        reading = process.client();
    }

    @Test
    void givenKeyCreated_whenListedAtOnce_thenThere() {
        ApiKeysClient written = writing.apiKeysOf("reads-created");
        ApiKeysClient read = reading.apiKeysOf("reads-created");
        for (int i = 0; i < CREATIONS; i++) {
            Answer created = written.create("key " + i).expect(201);

            Answer page = read.list("?limit=10").expect(200);

            assertThat(idsIn(page)).contains(created.text("id"));
            assertPositionReached(created, page);
        }
        assertThat(read.listById()).hasSize(CREATIONS);
    }

    @Test
    void givenKeyChanged_whenReadAtOnce_thenCurrent() {
        ApiKeysClient written = writing.apiKeysOf("reads-changed");
        ApiKeysClient read = reading.apiKeysOf("reads-changed");
        String id = written.create("key").expect(201).text("id");
        for (int i = 0; i < OTHER_CHANGES; i++) {
            Answer changed = written.rename(id, "renamed " + i).expect(200);

            Answer one = read.get(id).expect(200);
            Answer page = read.list("").expect(200);

            assertThat(one.json()).isEqualTo(changed.json());
            assertThat(items(page)).containsExactly(changed.json());
            assertPositionReached(changed, one);
        }
    }

    @Test
    void givenKeyDeleted_whenReadAtOnce_thenGone() {
        ApiKeysClient written = writing.apiKeysOf("reads-deleted");
        ApiKeysClient read = reading.apiKeysOf("reads-deleted");
        for (int i = 0; i < OTHER_CHANGES; i++) {
            String id = written.create("key " + i).expect(201).text("id");
            Answer deleted = written.delete(id).expect(204);

            Answer page = read.list("").expect(200);

            assertThat(items(page)).isEmpty();
            assertPositionReached(deleted, page);
            assertThat(read.get(id).status()).isEqualTo(404);
        }
    }

    @Test
    void givenPositionOfAChange_whenReadInsistsOnIt_thenAnswered() {
        ApiKeysClient keys = writing.apiKeysOf("reads-position");
        Answer created = keys.create("key").expect(201);

        Answer read = keys.list("", "Keyledger-Min-Position", created.header("Keyledger-Position"));

        assertThat(read.status()).isEqualTo(200);
        assertThat(items(read)).hasSize(1);
    }

    @Test
    void givenPositionFarAhead_whenReadInsistsOnIt_then503WithRetryAfter() {
        Answer read =
                reading.apiKeysOf("reads-position").list("", "Keyledger-Min-Position", "999999999");

        assertThat(read.status()).isEqualTo(503);
        assertThat(read.text("code")).isEqualTo("read-model-behind");
        assertThat(read.header("Retry-After")).isNotBlank();
    }

    private static void assertPositionReached(Answer change, Answer read) {
        assertThat(read.position()).isGreaterThanOrEqualTo(change.position());
        assertThat(Long.parseLong(read.header("Keyledger-Head"))).isEqualTo(read.position());
    }

    private static List<JsonNode> items(Answer page) {
        return List.copyOf(page.json().required("items").values());
    }

    private static List<String> idsIn(Answer page) {
        return items(page).stream().map(key -> key.required("id").asString()).toList();
    }
}
