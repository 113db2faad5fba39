package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes of an operator: one line says what to mend, and nothing is done. */
@Tag("slow")
class RefusedStartIT {

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    @Test
    void givenDataDirectoryThatIsAFile_whenStarted_thenRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");

        assertThat(refusalOf(Launch.on(file))).contains(file.toString());
        assertThat(file).hasContent("mine");
    }

    @Test
    void givenDataDirectoryBelowAFile_whenStarted_thenRefused() throws IOException {
        Path below = Files.writeString(directory.resolve("file"), "mine").resolve("data");

        assertThat(refusalOf(Launch.on(below))).contains(below.toString());
    }

    @Test
    void givenDataDirectoryThatCannotBeMade_whenStarted_thenRefused() {
        assertThat(refusalOf(Launch.on(Path.of("/proc/nope")))).contains("/proc/nope");
    }

    @ParameterizedTest
    @CsvSource({
        "keyledger.key-prefix, klt",
        "keyledger.ledger, nonsense",
        "keyledger.ledger, postgresql",
        "keyledger.ledger.url, jdbc:mysql://db.example/keyledger",
        "keyledger.ledger.url, jdbc:postgresql://db.example:x/keyledger",
        "server.port, abc",
        "keyledger.trusted-proxies, proxy.example.org",
        "keyledger.throttling.burst, 0",
        "keyledger.security-log.lines-per-second, 0",
        "keyledger.http.header-timeout, 0s",
        "keyledger.oidc.audience, without-an-issuer",
        "keyledger.oidc.issuer-uri, https://without-an-audience.example",
    })
    void givenSettingThatCannotBe_whenStarted_thenRefusedByItsName(String name, String value) {
        Launch launch = Launch.on(directory.resolve("data")).with("--" + name + "=" + value);

        assertThat(refusalOf(launch)).contains(name).doesNotContain("io.keyledger", "java.lang");
    }

    /** CASES S9: the embedded read models ask for no credential, so there is one missing. */
    @Test
    void s9_givenProductionWithoutACredential_whenStarted_thenRefused() {
        Path data = directory.resolve("data");

        assertThat(refusalOf(Launch.on(data).with("--spring.profiles.active=production")))
                .contains("production", "spring.mongodb.uri");
        assertThat(data.resolve("ledger.db")).doesNotExist();
    }

    @Test
    void givenEnvironmentVariableThatCannotBe_whenStarted_thenRefused() {
        Launch launch =
                Launch.on(directory.resolve("data"))
                        .withEnvironment("KEYLEDGER_KEY_PREFIX", "Not a prefix");

        assertThat(refusalOf(launch)).contains("key-prefix");
    }

    @Test
    void givenDatabaseThatCannotBeReached_whenStarted_thenRefusedWithoutThePassword() {
        Launch launch =
                Launch.on(directory.resolve("data"))
                        .with("--keyledger.ledger.url=jdbc:postgresql://127.0.0.1:1/keyledger")
                        .with("--keyledger.ledger.username=keyledger")
                        .withEnvironment("KEYLEDGER_LEDGER_PASSWORD", "hunter2");

        assertThat(refusalOf(launch))
                .contains("jdbc:postgresql://127.0.0.1:1/keyledger", "refused")
                .doesNotContain("hunter2");
    }

    @Test
    void givenSqliteInsistedOnAndADatabaseNamed_whenStarted_thenRefused() {
        Launch launch =
                Launch.on(directory.resolve("data"))
                        .with("--keyledger.ledger=sqlite")
                        .with("--keyledger.ledger.url=jdbc:postgresql://127.0.0.1:1/keyledger");

        assertThat(refusalOf(launch)).contains("keyledger.ledger", "sqlite");
    }

    @Test
    void givenTokenFileThatHoldsNoToken_whenStarted_thenRefusedWithoutShowingIt()
            throws IOException {
        Path file = Files.writeString(directory.resolve("admin-token"), "hunter2\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(refusalOf(Launch.on(directory)))
                .contains(file.toString())
                .doesNotContain("hunter2");
        assertThat(file).hasContent("hunter2");
    }

    private String refusalOf(Launch launch) {
        return Refusal.of(keyledger.launch(launch));
    }
}
