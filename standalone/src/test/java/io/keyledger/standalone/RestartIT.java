package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartIT {

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    /** With the jar as it is, as an operator starts it. */
    @Test
    void givenKeysInEveryStatus_whenRestarted_thenAllIsAsItWas() {
        Launch launch = Launch.on(directory.resolve("data")).running(Program.packagedJar());
        KeyledgerProcess first = keyledger.start(launch);
        String token = first.operatorToken();
        ApiKeysClient keys = first.client().apiKeysOf("acme");
        Answer active = keys.create("active").expect(201);
        Answer revoked = keys.create("revoked").expect(201);
        Answer deleted = keys.create("deleted").expect(201);
        keys.revoke(revoked.text("id")).expect(200);
        keys.delete(deleted.text("id")).expect(204);
        List<JsonNode> listed = keys.listAll();
        assertThat(first.stop()).isIn(0, 143);

        KeyledgerProcess second = keyledger.start(launch);

        assertThat(second.operatorToken()).isEqualTo(token);
        assertThat(second.client().apiKeysOf("acme").listAll()).isEqualTo(listed).hasSize(2);
        assertThat(codeOf(active, second)).isEqualTo("valid");
        assertThat(codeOf(revoked, second)).isEqualTo("revoked");
        assertThat(codeOf(deleted, second)).isEqualTo("deleted");
    }

    private static String codeOf(Answer created, KeyledgerProcess process) {
        return process.client().verify(created.text("secret"), "production").text("code");
    }

    /** As after a crash between the writing of the file and the storing of the event. */
    @Tag("slow")
    @Test
    void givenTokenFileWithoutItsEvent_whenStarted_thenThatTokenOpens() throws IOException {
        KeyledgerProcess first = keyledger.start(directory.resolve("data"));
        String token = first.operatorToken();
        first.stop();
        Path halfStarted = Files.createDirectory(directory.resolve("half-started"));
        Files.copy(
                first.dataDirectory().resolve("admin-token"), halfStarted.resolve("admin-token"));

        KeyledgerProcess second = keyledger.start(halfStarted);

        assertThat(second.operatorToken()).isEqualTo(token);
        second.client().apiKeysOf("acme").create("works").expect(201);
        second.stop();
        assertThat(LedgerFile.readIn(halfStarted).events().get(0).aggregateId()).startsWith("tok_");
    }
}
