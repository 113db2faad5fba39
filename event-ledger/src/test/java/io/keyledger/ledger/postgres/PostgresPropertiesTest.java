package io.keyledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PostgresPropertiesTest {

    private static final String URL = "jdbc:postgresql://db.example:5432/keyledger";

    @TempDir private Path directory;

    private static PostgresSettings settings(
            String url, Optional<String> password, Optional<Path> file) {
        return new PostgresProperties(
                        url, Optional.of("keyledger"), password, file.map(Path::toString))
                .settings();
    }

    @Test
    void givenPassword_thenItIsUsedAndShownNowhere() {
        PostgresProperties properties =
                new PostgresProperties(
                        URL + "?sslmode=require",
                        Optional.of("keyledger"),
                        Optional.of("hunter2"),
                        Optional.empty());

        assertThat(properties.settings().password()).hasValue("hunter2");
        assertThat(properties.settings().name()).isEqualTo(URL);
        assertThat(properties.toString() + properties.settings()).doesNotContain("hunter2");
    }

    @Test
    void givenPasswordFile_thenItsOneLineIsThePassword() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "hunter2\n");

        assertThat(settings(URL, Optional.empty(), Optional.of(file)).password())
                .hasValue("hunter2");
    }

    /** As it is given on a command line. */
    @Test
    void givenPasswordFileAsASetting_thenItIsTheOneThatIsRead() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "hunter2\n");
        Map<String, String> settings =
                Map.of(
                        "keyledger.ledger.url",
                        URL,
                        "keyledger.ledger.password-file",
                        file.toString());

        PostgresProperties properties =
                new Binder(new MapConfigurationPropertySource(settings))
                        .bind("keyledger.ledger", PostgresProperties.class)
                        .get();

        assertThat(properties.settings().password()).hasValue("hunter2");
    }

    @Test
    void givenPasswordFileThatIsNotThere_thenRefusedByItsName() {
        Path file = directory.resolve("missing");

        assertThatThrownBy(() -> settings(URL, Optional.empty(), Optional.of(file)))
                .isInstanceOf(LedgerSettingException.class)
                .hasMessage(
                        "The setting keyledger.ledger.password-file cannot be used: %s cannot be"
                                + " read",
                        file);
    }

    @Test
    void givenPasswordAndPasswordFile_thenRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("password"), "hunter2\n");

        assertThatThrownBy(() -> settings(URL, Optional.of("hunter3"), Optional.of(file)))
                .isInstanceOf(LedgerSettingException.class)
                .hasMessageNotContaining("hunter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/keyledger",
                "jdbc:mysql://db/keyledger",
                "jdbc:postgresql://someone:hunter2@db/keyledger",
                "jdbc:postgresql://db:hunter2/keyledger",
            })
    void givenUrlThatIsNone_thenRefusedByItsNameAndNotShown(String url) {
        assertThatThrownBy(() -> settings(url, Optional.empty(), Optional.empty()))
                .isInstanceOf(LedgerSettingException.class)
                .hasMessageStartingWith("The setting keyledger.ledger.url cannot be used: ")
                .hasMessageNotContaining("hunter2");
    }
}
