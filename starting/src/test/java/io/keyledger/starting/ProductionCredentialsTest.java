package io.keyledger.starting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** CASES S9. */
class ProductionCredentialsTest {

    private static final String OWN = "9f2c-an-own-one";

    private final MockEnvironment environment = new MockEnvironment();

    @TempDir private Path directory;

    private void production() {
        environment.setActiveProfiles("production");
    }

    private void ledger(String url, String password) {
        environment.setProperty("keyledger.ledger.url", url);
        environment.setProperty("keyledger.ledger.password", password);
    }

    private void readModels(String uri) {
        environment.setProperty("spring.mongodb.uri", uri);
    }

    private void isAccepted() {
        assertThatCode(() -> new ProductionCredentials().check(environment))
                .doesNotThrowAnyException();
    }

    private void isRefusedFor(String setting) {
        assertThatThrownBy(() -> new ProductionCredentials().check(environment))
                .isInstanceOf(SettingRefusedException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("the profile is production");
    }

    @Test
    void givenNoStoreOnTheNetwork_whenInProduction_thenAccepted() {
        production();

        isAccepted();
    }

    @Test
    void givenPasswordsOfTheirOwn_whenInProduction_thenAccepted() {
        production();
        ledger("jdbc:postgresql://db/keyledger", OWN);
        readModels("mongodb://keyledger:" + OWN + "@mongo:27017/keyledger?w=majority");

        isAccepted();
    }

    @Test
    void givenDefaultPasswords_whenNotInProduction_thenAccepted() {
        ledger("jdbc:postgresql://db/keyledger", "postgres");
        readModels("mongodb://mongo/keyledger");

        isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "postgres", "Password", "change-me", "keyledger"})
    void givenLedgerWithPasswordMissingOrKnown_whenInProduction_thenRefused(String password) {
        production();
        ledger("jdbc:postgresql://db/keyledger", password);

        isRefusedFor("keyledger.ledger.password");
    }

    @Test
    void givenPasswordFile_whenInProduction_thenWhatIsInItCounts() throws IOException {
        production();
        ledger("jdbc:postgresql://db/keyledger", "");
        Path file = directory.resolve("password");
        environment.setProperty("keyledger.ledger.password-file", file.toString());

        Files.writeString(file, OWN + "\n");
        isAccepted();
        Files.writeString(file, "postgres\n");
        isRefusedFor("keyledger.ledger.password");
    }

    @Test
    void givenCertificateInPlaceOfAPassword_whenInProduction_thenAccepted() {
        production();
        ledger("jdbc:postgresql://db/keyledger?sslmode=verify-full&sslcert=client.crt", "");
        readModels("mongodb://mongo/keyledger?authMechanism=MONGODB-X509&tls=true");

        isAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://mongo:27017/keyledger",
                "mongodb://keyledger@mongo:27017/keyledger",
                "mongodb://keyledger:@mongo:27017/keyledger",
                "mongodb+srv://root:secret@cluster.example/keyledger"
            })
    void givenReadModelsWithPasswordMissingOrKnown_whenInProduction_thenRefused(String uri) {
        production();
        readModels(uri);

        isRefusedFor("spring.mongodb.uri");
    }
}
