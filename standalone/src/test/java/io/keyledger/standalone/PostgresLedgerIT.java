package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.ExternalPostgres;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Program;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The packaged jar with its ledger in a PostgreSQL database. */
@Tag("slow")
class PostgresLedgerIT {

    @TempDir static Path serverDirectory;

    private static ExternalPostgres postgres;

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    @BeforeAll
    static void startPostgres() {
        postgres = ExternalPostgres.startIn(serverDirectory);
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    private Launch launch(String dataDirectory) {
        return postgres.usedBy(Launch.on(directory.resolve(dataDirectory)));
    }

    @Test
    void givenLedgerOnPostgres_thenItOutlivesProcessesAndOutages() throws Exception {
        KeyledgerProcess first = keyledger.start(launch("data").running(Program.packagedJar()));
        assertThat(first.output()).doesNotContain("AOT-processed"); // for a ledger in SQLite
        ApiKeysClient keys = first.client().apiKeysOf("acme");
        Answer active = keys.create("active").expect(201);
        Answer revoked = keys.create("revoked", "Idempotency-Key", "once").expect(201);
        keys.revoke(revoked.text("id")).expect(200);
        assertThat(codeOf(active, first)).isEqualTo("valid");
        assertThat(codeOf(revoked, first)).isEqualTo("revoked");

        isUnavailableWhilePostgresIsGone(first);

        Answer later = keys.create("later").expect(201);
        List<JsonNode> listed = keys.listAll();
        first.client().get("/v1/ledger/checkpoint").expect(200);
        assertThat(first.stop()).isIn(0, 143);
        assertThat(first.dataDirectory().resolve("ledger.db")).doesNotExist();
        isAllThereAfterARestart(listed, List.of(active, revoked, later));
    }

    /** C6. */
    private static void isUnavailableWhilePostgresIsGone(KeyledgerProcess process) {
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        postgres.stop();

        Answer refused = keys.create("refused").expect(503);

        assertThat(refused.text("code")).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).isNotBlank();
        postgres.startAgain();
        await().atMost(KeyledgerProcess.PATIENCE).until(() -> keys.create("after").status() == 201);
        await().atMost(KeyledgerProcess.PATIENCE)
                .until(() -> KeyledgerClient.isReady(process.port()));
    }

    private void isAllThereAfterARestart(List<JsonNode> listed, List<Answer> created) {
        KeyledgerProcess second = keyledger.start(launch("data"));
        ApiKeysClient keys = second.client().apiKeysOf("acme");

        assertThat(keys.listAll()).isEqualTo(listed).hasSize(4);
        assertThat(created.stream().map(key -> codeOf(key, second)))
                .containsExactly("valid", "revoked", "valid");
        assertThat(keys.create("revoked", "Idempotency-Key", "once").expect(200).text("id"))
                .isEqualTo(created.get(1).text("id"));
        assertThat(second.output()).doesNotContain("integrity", "cannot");
    }

    private static String codeOf(Answer created, KeyledgerProcess process) {
        return process.client().verify(created.text("secret"), "production").text("code");
    }
}
