package io.keyledger.command.operatortoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.operator.OperatorTokenFile;
import io.keyledger.command.Applications;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The setting {@code keyledger.bootstrap-token-file}. */
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
}
