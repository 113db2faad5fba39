package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** H4, with the packaged jar: what was signed stays so, or everybody can tell. */
@Tag("slow")
class LedgerIntegrityIT {

    private static final String CHECKPOINT = "/v1/ledger/checkpoint";

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    private Path data() {
        return directory.resolve("data");
    }

    private Path keep(String name, Answer note) throws IOException {
        return Files.writeString(directory.resolve(name), note.expect(200).body());
    }

    @Test
    void givenKilledAndStartedAgain_thenTheTreeGoesOnAndEverythingFits() throws Exception {
        for (int kill = 0; kill < 3; kill++) {
            KeyledgerProcess process = keyledger.start(data());
            ApiKeysClient keys = process.client().apiKeysOf("acme");
            keys.create("before a checkpoint").expect(201);
            keep("old-%d.txt".formatted(kill), process.client().get(CHECKPOINT));
            keys.create("after it").expect(201);
            process.kill();
        }
        KeyledgerProcess process = keyledger.start(data());
        keep("new.txt", process.client().get(CHECKPOINT));

        assertThat(verify("--ledger", data().toString(), "--checkpoint", old(0)))
                .startsWith("0 Fits");
        assertThat(process.stop()).isIn(0, 143);
        assertThat(verify("--ledger=" + data(), "--checkpoint=" + old(2))).startsWith("0 Fits");
    }

    private String old(int kill) {
        return directory.resolve("old-%d.txt".formatted(kill)).toString();
    }

    @Test
    void givenGracefulStop_thenItsCheckpointCoversEverything() throws Exception {
        KeyledgerProcess process = keyledger.start(data());
        for (int i = 0; i < 5; i++) {
            process.client().apiKeysOf("acme").create("key " + i).expect(201);
        }
        process.stop();

        assertThat(verify("--ledger", data().toString()))
                .startsWith("0 Fits: 6 events fit the tree, and up to position 6 a checkpoint");
    }

    @Test
    void givenHistoryThatWasChanged_thenThePositionIsNamedNothingIsSignedAndTheRestGoesOn()
            throws Exception {
        KeyledgerProcess process = keyledger.start(data());
        process.client().apiKeysOf("acme").create("before").expect(201);
        Path old = keep("old.txt", process.client().get(CHECKPOINT));
        process.stop();
        execute(
                "update event set payload = replace(payload, 'before', 'behind') where position = 2");
        execute("delete from tile");

        assertThat(verify("--ledger", data().toString(), "--checkpoint", old.toString()))
                .startsWith("1 Does not fit: ");
        KeyledgerProcess again = keyledger.start(data());
        again.client().apiKeysOf("acme").create("after").expect(201);
        assertThat(again.client().get(CHECKPOINT).expect(503).text("code"))
                .isEqualTo("unavailable");
        assertThat(again.output()).contains("Ledger integrity: nothing is signed");
    }

    @Test
    void givenNoOptions_thenTheUsageAndStatusTwo() throws Exception {
        assertThat(verify()).startsWith("2 ").contains("Usage: verify-ledger");
    }

    /** The exit status and what was printed. */
    private String verify(String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(KeyledgerProcess.java());
        line.addAll(Program.quickStart().javaArguments());
        line.add("verify-ledger");
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    private void execute(String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data().resolve("ledger.db"));
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
