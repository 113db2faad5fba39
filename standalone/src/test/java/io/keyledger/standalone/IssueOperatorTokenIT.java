package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who lost every operator's token gets a new one from the data directory, and only then. */
@Tag("slow")
class IssueOperatorTokenIT {

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    @Test
    void givenStoppedServerWithoutAnOperator_whenIssued_thenTheNewTokenIsAllThatIsPrinted() {
        Path data = directory.resolve("data");
        KeyledgerProcess first = keyledger.start(data);
        String admin = first.operatorToken();
        String bootstrap = "/v1/access-tokens/tok_" + "0".repeat(26);
        assertThat(first.client().delete(bootstrap).status()).isEqualTo(204);
        assertThat(first.client().get("/v1/me").status()).isEqualTo(401);

        KeyledgerProcess refused = issue(data);
        assertThat(Refusal.of(refused)).contains("in use").contains(data.toString());
        assertThat(refused.standardOutput()).isEmpty();
        first.stop();

        KeyledgerProcess issue = issue(data);
        assertThat(issue.awaitExit()).as(issue.output()).isZero();
        String token = issue.standardOutput().strip();
        assertThat(token).matches("klt_[0-9a-z]{26}[0-9A-Za-z]{38}").isNotEqualTo(admin);
        assertThat(issue.standardError()).contains("tok_" + token.substring(4, 30));
        assertThat(issue.standardError()).doesNotContain(token.substring(30));

        KeyledgerProcess again = keyledger.start(data);
        KeyledgerClient operator = new KeyledgerClient(again.port(), token);
        assertThat(operator.get("/v1/me").expect(200).body()).contains("\"operator\"");
        assertThat(again.client().get("/v1/me").status()).isEqualTo(401);
        assertThat(again.output()).contains("is revoked", "issue-operator-token");
    }

    @Test
    void givenNoLedger_whenIssued_thenRefusedAndNothingIsMade() throws IOException {
        Path missing = directory.resolve("mistyped");
        Path empty = Files.createDirectory(directory.resolve("empty"));

        for (Path data : List.of(missing, empty)) {
            KeyledgerProcess issue = issue(data);
            assertThat(Refusal.of(issue)).contains("no ledger", data.toString());
            assertThat(issue.standardOutput()).isEmpty();
        }

        assertThat(missing).doesNotExist();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void givenDamagedLedger_whenIssued_thenRefusedAndTheFileUnchanged() throws IOException {
        Path file = Files.writeString(directory.resolve("ledger.db"), "not a database ".repeat(99));

        KeyledgerProcess issue = issue(directory);

        assertThat(Refusal.of(issue)).contains(file.toString(), "damaged");
        assertThat(issue.standardOutput()).isEmpty();
        assertThat(file).hasContent("not a database ".repeat(99));
    }

    @Test
    void givenUnknownCommand_thenTheUsageAndStatusTwo() {
        KeyledgerProcess process = keyledger.launch(Launch.on(directory).command("issue-token"));

        assertThat(process.awaitExit()).isEqualTo(2);
        assertThat(process.standardOutput()).isEmpty();
        assertThat(process.standardError())
                .contains("no command issue-token", "issue-operator-token");
    }

    private KeyledgerProcess issue(Path data) {
        return keyledger.launch(Launch.on(data).command("issue-operator-token"));
    }
}
