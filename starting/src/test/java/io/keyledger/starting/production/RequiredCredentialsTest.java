package io.keyledger.starting.production;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** CASES S9: in production, a default or missing credential keeps the process from starting. */
class RequiredCredentialsTest {

    private static final String URL = "jdbc:postgresql://db.example/keyledger";

    @TempDir private Path directory;
    private final MockEnvironment environment = new MockEnvironment();

    private void assertRefused(String setting) {
        assertThatThrownBy(() -> new RequiredCredentials(environment).check(List.of()))
                .isInstanceOf(UnsafeCredentialException.class)
                .hasMessageContaining("production")
                .hasMessageContaining(setting)
                .hasMessageNotContainingAny("changeme", "mongodb://", "jdbc:");
    }

    private void assertTaken() {
        assertThatCode(() -> new RequiredCredentials(environment).check(List.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://db.example/keyledger",
                "mongodb://keyledger@db.example/keyledger",
                "mongodb://keyledger:@db.example/keyledger",
                "mongodb://keyledger:changeme@db.example/keyledger",
                "mongodb://keyledger:keyledger@db.example,db2.example/keyledger?w=majority",
                "mongodb+srv://root:Example@db.example/",
                "mongodb://db.example/keyledger?authMechanism=SCRAM-SHA-256"
            })
    void s9_givenMongoWithoutAPasswordOrWithAKnownOne_thenRefused(String uri) {
        environment.setProperty("spring.mongodb.uri", uri);

        assertRefused("spring.mongodb.uri");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://keyledger:Wm2VFD2elwdm4U@db.example/keyledger",
                "mongodb+srv://keyledger:Wm2VFD2elwdm4U@db.example/",
                "mongodb://db.example/keyledger?tls=true&authMechanism=MONGODB-X509"
            })
    void givenMongoWithACredential_thenTaken(String uri) {
        environment.setProperty("spring.mongodb.uri", uri);

        assertTaken();
    }

    @Test
    void s9_givenPostgresWithoutAPassword_thenRefused() throws IOException {
        environment.setProperty("keyledger.ledger.url", URL);
        environment.setProperty("keyledger.ledger.username", "keyledger");
        assertRefused("keyledger.ledger.password-file");

        Path empty = Files.writeString(directory.resolve("password"), "\n");
        environment.setProperty("keyledger.ledger.password-file", empty.toString());
        assertRefused("keyledger.ledger.password-file");
    }

    @Test
    void s9_givenPostgresWithAKnownPassword_thenRefusedWhereverItStands() throws IOException {
        environment.setProperty("keyledger.ledger.url", URL + "?password=changeme");
        assertRefused("keyledger.ledger.password");

        environment.setProperty("keyledger.ledger.url", URL);
        environment.setProperty("keyledger.ledger.password", "postgres");
        assertRefused("keyledger.ledger.password");

        environment.setProperty("keyledger.ledger.username", "acme-ledger");
        environment.setProperty("keyledger.ledger.password", "acme-ledger");
        assertRefused("keyledger.ledger.password");

        Path known = Files.writeString(directory.resolve("password"), "changeme\n");
        environment.setProperty("keyledger.ledger.password-file", known.toString());
        assertRefused("keyledger.ledger.password");
    }

    @Test
    void givenPostgresWithACredential_thenTaken() throws IOException {
        environment.setProperty("keyledger.ledger.url", URL + "?sslcert=c&sslkey=k");
        assertTaken();

        environment.setProperty("keyledger.ledger.url", URL);
        Path file = Files.writeString(directory.resolve("password"), "Wm2VFD2elwdm4U\n");
        environment.setProperty("keyledger.ledger.password-file", file.toString());
        assertTaken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "keyledger-console"})
    void s9_givenClientOfAnIssuerWithAKnownSecret_thenRefused(String secret) {
        environment.setProperty("keyledger.console.oidc.client-id", "keyledger-console");
        environment.setProperty("keyledger.console.oidc.client-secret", secret);

        assertRefused("keyledger.console.oidc.client-secret");
    }

    /** A public client has no secret to be known. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Wm2VFD2elwdm4U"})
    void givenClientOfAnIssuerWithoutASecretOrWithAGoodOne_thenTaken(String secret) {
        environment.setProperty("keyledger.console.oidc.client-id", "keyledger-console");
        environment.setProperty("keyledger.console.oidc.client-secret", secret);

        assertTaken();
    }

    /** On a developer's machine it is nobody's business. */
    @Test
    void s9_givenTheProfile_thenItIsLookedAtBeforeAnythingElseAndOtherwiseNot() {
        Production production = new Production(List.of("keyledger.forwarding-secret"));
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);

        assertThatCode(() -> production.initialize(context)).doesNotThrowAnyException();

        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> production.initialize(context))
                .isInstanceOf(UnsafeCredentialException.class)
                .hasMessageContaining("keyledger.forwarding-secret must be set");

        environment.setProperty("keyledger.forwarding-secret", "Wm2VFD2elwdm4UWm2VFD2elwdm4U");
        assertThatCode(() -> production.initialize(context)).doesNotThrowAnyException();
    }
}
