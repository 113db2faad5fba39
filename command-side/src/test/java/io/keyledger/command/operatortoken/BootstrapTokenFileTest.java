package io.keyledger.command.operatortoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.operator.OperatorTokenFile;
import io.keyledger.access.operator.OperatorTokenFileException;
import io.keyledger.command.Applications;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The setting {@code keyledger.bootstrap-token-file}. */
@Tag("slow")
class BootstrapTokenFileTest {

    @TempDir private Path directory;

    @Test
    void givenFileThatProcessesShare_whenEachIsStarted_thenItsTokenAdmitsToAllOfThem() {
        AccessTokenSecret token =
                AccessTokenSecret.generate(OperatorTokenFile.ID, new SecureRandom());
        Path file = directory.resolve("mounted-token");
        OperatorTokenFile.at(file).create(token);

        for (String name : new String[] {"one", "two"}) {
            Path data = directory.resolve(name);
            try (ConfigurableApplicationContext application =
                    Applications.start(data, "--keyledger.bootstrap-token-file=" + file)) {
                Applications.clientOf(application)
                        .anonymousCall("GET", "/v1/me")
                        .as(token.reveal())
                        .send()
                        .hasStatus(200);
            }
            assertThat(OperatorTokenFile.in(data).path()).doesNotExist();
        }
    }

    /** CASES S9: no credential, and one that a manual could have. */
    @Test
    void s9_givenNoTokenOrAMadeUpOne_whenStarted_thenRefusedAndNoneIsMade() throws IOException {
        Path missing = directory.resolve("missing");
        Path known = directory.resolve("known");
        Files.writeString(
                known, "klt_" + "0".repeat(26) + "changemechangemechangemechangeme1atPrF\n");

        for (Path file : List.of(missing, known)) {
            Path data = directory.resolve("data");
            assertThatThrownBy(
                            () ->
                                    Applications.start(
                                            data, "--keyledger.bootstrap-token-file=" + file))
                    .hasRootCauseInstanceOf(OperatorTokenFileException.class)
                    .hasStackTraceContaining(file.toString());
            assertThat(OperatorTokenFile.in(data).path()).doesNotExist();
        }
    }
}
