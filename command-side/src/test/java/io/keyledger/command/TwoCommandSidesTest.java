package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.postgres.SharedLedger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two command sides that share a ledger on PostgreSQL. */
@Tag("slow")
class TwoCommandSidesTest {

    private static final int ROUNDS = 100;

    private static SharedLedger ledger;
    private static List<ConfigurableApplicationContext> applications;
    private static CommandSideClient a;
    private static CommandSideClient b;

    @BeforeAll
    static void start(@TempDir Path one, @TempDir Path other) {
        ledger = new SharedLedger();
        applications = List.of(start(one), start(other));
        a = Applications.clientOf(applications.get(0));
        b = Applications.clientOf(applications.get(1));
    }

    private static ConfigurableApplicationContext start(Path dataDirectory) {
        return Applications.start(
                dataDirectory,
                "--keyledger.ledger.url=" + ledger.url(),
                "--keyledger.ledger.username=" + ledger.username());
    }

    @AfterAll
    static void close() {
        applications.forEach(ConfigurableApplicationContext::close);
        ledger.close();
    }

    /** What either has acknowledged is known to the other when it decides. */
    @Test
    void c12_givenReactivatedOnOne_whenRevokedOnTheOther_thenItNeverCallsItRevokedAlready() {
        String token = a.operatorToken();
        CreatedKey key = CreatedKey.in(send(a, token, "", Bodies.creation()).hasStatus(201));
        send(a, token, "/" + key.id() + "/revoke", "").hasStatus(200);
        for (int round = 0; round < ROUNDS; round++) {
            send(b, token, "/" + key.id() + "/reactivate", "").hasStatus(200);
            Answer revoked = send(a, token, "/" + key.id() + "/revoke", "").hasStatus(200);

            assertThat(revoked.text("status")).isEqualTo("revoked");
            assertThat(revoked.version()).isEqualTo(2L * round + 4);
        }
        assertThat(b.eventsOf(key.id())).hasSize(2 + 2 * ROUNDS);
        assertThat(b.eventsOf(key.id()).subList(2, 2 + 2 * ROUNDS))
                .extracting(event -> event.getPayloadType().getSimpleName())
                .startsWith("ApiKeyReactivated", "ApiKeyRevoked")
                .endsWith("ApiKeyReactivated", "ApiKeyRevoked");
    }

    private static Answer send(CommandSideClient side, String token, String path, String body) {
        Call call = side.anonymousCall("POST", CommandSideClient.KEYS + path).as(token);
        return body.isEmpty() ? call.send() : call.json(body).send();
    }

    /** C3 with two processes: the id comes from a secret that the ledger has. */
    @Test
    void c3_givenSameIdempotencyKeyOnBoth_thenOneKeyIsMade() {
        String token = a.operatorToken();
        List<Answer> answers =
                Together.run(
                        8,
                        i ->
                                (i % 2 == 0 ? a : b)
                                        .anonymousCall("POST", CommandSideClient.KEYS)
                                        .as(token)
                                        .json(Bodies.creation())
                                        .header("Idempotency-Key", "both")
                                        .send());

        assertThat(answers).extracting(Answer::status).filteredOn(s -> s == 201).hasSize(1);
        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 200, 409);
    }
}
