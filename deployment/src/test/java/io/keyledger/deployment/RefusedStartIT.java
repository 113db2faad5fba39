package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application that is not told what it must know ends with one line that says what is missing.
 */
@Tag("slow")
class RefusedStartIT {

    private static final String LEDGER = "--keyledger.ledger.url=jdbc:postgresql://db.example/kl";

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    @Test
    void givenCommandSideWithoutALedger_whenStarted_thenRefused() {
        assertThat(refusalOf(Side.COMMAND)).contains("keyledger.ledger.url is missing");
    }

    @Test
    void givenQuerySideWithoutReadModels_whenStarted_thenRefused() {
        assertThat(refusalOf(Side.QUERY, LEDGER)).contains("spring.mongodb.uri is missing");
    }

    @Test
    void givenConsoleWithoutAnApi_whenStarted_thenRefused() {
        assertThat(refusalOf(Side.CONSOLE)).contains("keyledger.console.api-base-url is missing");
    }

    /** CASES S9. */
    @Test
    void givenDefaultPasswordInProduction_whenStarted_thenRefusedWithoutShowingIt() {
        String refusal =
                refusalOf(
                        Side.COMMAND,
                        LEDGER,
                        "--spring.profiles.active=production",
                        "--keyledger.ledger.password=ChangeMe");

        assertThat(refusal).contains("keyledger.ledger.password").doesNotContain("ChangeMe");
    }

    private String refusalOf(Side side, String... settings) {
        Launch launch = Launch.on(directory.resolve("data")).running(side.program()).with(settings);
        String refusal = Refusal.of(keyledger.launch(launch));
        assertThat(directory.resolve("data")).doesNotExist();
        return refusal;
    }
}
