package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Program;
import io.keyledger.processes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first start on a directory that is not there, and what it refuses to share with others. The jar
 * is run as it is, as an operator does.
 */
@Tag("slow")
class FirstStartIT {

    @RegisterExtension static final KeyledgerStarter keyledger = KeyledgerStarter.forAllTests();

    @TempDir static Path directory;

    private static KeyledgerProcess process;

    @BeforeAll
    static void startForTheFirstTime() {
        process =
                keyledger.start(
                        Launch.on(directory.resolve("data")).running(Program.packagedJar()));
    }

    @Test
    void givenNoDataDirectory_whenStarted_thenItIsMadeForItsOwnerAlone() throws IOException {
        assertThat(modeOf(process.dataDirectory())).isEqualTo("rwx------");
    }

    @Test
    void givenFirstStart_thenTheOperatorsTokenIsOneLineThatItsOwnerAloneReads() throws IOException {
        Path file = process.dataDirectory().resolve("admin-token");

        assertThat(modeOf(file)).isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("klt_[0-9a-z]{26}[0-9A-Za-z]{38}\n");
    }

    @Test
    void givenFirstStart_thenThePathOfTheTokenIsPrintedAndTheTokenIsNot() {
        assertThat(process.output())
                .contains(process.dataDirectory().resolve("admin-token").toString())
                .doesNotContain(process.operatorToken());
    }

    @Test
    void givenPortAndDirectoryOnly_thenTheBeansAreThoseWorkedOutWhenTheJarWasBuilt() {
        assertThat(process.output()).contains("Starting AOT-processed Keyledger");
    }

    @Test
    void givenFirstStart_thenNoOtherCredentialIsMadeUp() {
        assertThat(process.output()).doesNotContainIgnoringCase("password");
    }

    @Test
    void givenFirstStart_thenItsTokenOpensAndNothingElseDoes() {
        String keys = "/v1/organizations/acme/api-keys";

        assertThat(process.client().get(keys).status()).isEqualTo(200);
        assertThat(process.client().getWithoutCredential(keys).status()).isEqualTo(401);
        assertThat(otherToken().get(keys).status()).isEqualTo(401);
    }

    /** With the right id and another random part. */
    private static KeyledgerClient otherToken() {
        String token = process.operatorToken();
        String other = token.substring(0, 30) + new StringBuilder(token.substring(30)).reverse();
        return new KeyledgerClient(process.port(), other);
    }

    @Test
    void givenNoCredential_thenProbesAreAnswered() {
        assertThat(process.client().getWithoutCredential("/livez").status()).isEqualTo(200);
        assertThat(process.client().getWithoutCredential("/readyz").status()).isEqualTo(200);
    }

    @Test
    void givenDataDirectoryInUse_whenStarted_thenRefusedAndTheFirstGoesOn() {
        ApiKeysClient keys = process.client().apiKeysOf("first");
        String id = keys.create("before").expect(201).text("id");

        KeyledgerProcess second =
                keyledger.launch(Launch.on(process.dataDirectory()).running(Program.packagedJar()));

        assertThat(Refusal.of(second)).contains("in use", process.dataDirectory().toString());
        keys.create("after").expect(201);
        assertThat(keys.listById()).hasSize(2).containsKey(id);
    }

    @Test
    void givenPortInUse_whenStarted_thenRefusedAndTheFirstGoesOn() {
        String port = Integer.toString(process.port());

        KeyledgerProcess second =
                keyledger.launch(
                        Launch.on(directory.resolve("other")).with("--server.port=" + port));

        assertThat(Refusal.of(second)).contains(port);
        assertThat(process.client().get("/v1/organizations/acme/api-keys").status()).isEqualTo(200);
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
