package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.operator.OperatorTokenFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What outlives the process. */
@Tag("slow")
class RestartTest {

    @TempDir private Path directory;

    @Test
    void givenRestart_thenTokenAndKeysAreThereAndTheIdempotencyKeyIsStillKnown() {
        CreatedKey created;
        String token;
        try (ConfigurableApplicationContext first = Applications.start(directory)) {
            CommandSideClient client = Applications.clientOf(first);
            token = client.operatorToken();
            created = CreatedKey.in(createOnce(client, token));
        }
        try (ConfigurableApplicationContext second = Applications.start(directory)) {
            CommandSideClient client = Applications.clientOf(second);
            assertThat(client.operatorToken()).isEqualTo(token);

            Answer replayed = createOnce(client, token).hasStatus(200);

            assertThat(replayed.text("id")).isEqualTo(created.id());
            client.call("DELETE", created.path()).send().hasStatus(204);
        }
    }

    private static Answer createOnce(CommandSideClient client, String token) {
        return client.call("POST", CommandSideClient.KEYS)
                .as(token)
                .json(Bodies.creation())
                .header("Idempotency-Key", "the first")
                .send();
    }

    @Test
    void givenTwoLedgers_thenTheSameIdempotencyKeyLeadsToDifferentIds(@TempDir Path other) {
        try (ConfigurableApplicationContext one = Applications.start(directory);
                ConfigurableApplicationContext another = Applications.start(other)) {
            CommandSideClient client = Applications.clientOf(one);
            CommandSideClient stranger = Applications.clientOf(another);

            assertThat(createOnce(client, client.operatorToken()).text("id"))
                    .isNotEqualTo(createOnce(stranger, stranger.operatorToken()).text("id"));
        }
    }

    @Test
    void givenDamagedTokenFile_whenStarted_thenRefusedUntilItIsGone() throws IOException {
        Path file = Files.writeString(directory.resolve("admin-token"), "klt_half");

        assertThatThrownBy(() -> Applications.start(directory))
                .hasRootCauseInstanceOf(OperatorTokenFileException.class)
                .rootCause()
                .hasMessageContaining(file.toString());

        Files.delete(file);
        try (ConfigurableApplicationContext application = Applications.start(directory)) {
            Applications.clientOf(application).createKey();
        }
    }
}
