package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.ExternalMongo;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * CASES S1, for what exists: a secret and a token are sent to wherever a client could send them,
 * rightly or wrongly, and the log is more talkative than usual.
 */
@Tag("slow")
class SecretHygieneIT {

    @RegisterExtension static final KeyledgerStarter keyledger = KeyledgerStarter.forAllTests();

    @TempDir static Path directory;

    private static final ExternalMongo mongo = new ExternalMongo();
    private static KeyledgerProcess process;
    private static String secret;
    private static String token;
    private static String issued;

    @BeforeAll
    static void sendSecretsEverywhere() throws IOException {
        Launch talkative =
                Launch.on(directory.resolve("data"))
                        .with("--logging.level.io.keyledger=trace")
                        .with("--logging.level.org.axonframework=debug")
                        .with("--logging.level.org.springframework=debug")
                        .with("--logging.level.org.apache.coyote.http11=debug")
                        .with("--management.server.port=0");
        process = keyledger.start(mongo.usedBy(talkative, "keyledger"));
        token = process.operatorToken();
        secret = process.client().apiKeysOf("acme").create("marked").expect(201).text("secret");

        issued = issueToken();
        sendWhereItBelongs();
        sendInPlaceOf(secret);
        sendInPlaceOf(token);
        sendInPlaceOf(issued);
        look(new KeyledgerClient(process.port(), issued).get("/v1/me")).expect(200);
        readAllThatTells();
        process.stop();
    }

    @AfterAll
    static void closeMongo() {
        mongo.close();
    }

    private static String issueToken() {
        return process.client()
                .accessTokensOf("acme")
                .issue("marked", "verifier")
                .expect(201)
                .text("secret");
    }

    /** The history, the feed and its exports, the operations, and what the Actuator shows. */
    private static void readAllThatTells() {
        KeyledgerClient client = process.client();
        look(client.get("/v1/events")).expect(200);
        look(client.get("/v1/events", "Accept", "application/x-ndjson")).expect(200);
        look(client.get("/v1/events", "Accept", "text/csv")).expect(200);
        look(client.accessTokensOf("acme").list()).expect(200);
        look(client.get("/v1/operations/projections")).expect(200);
        look(client.get("/v1/operations/projections/listing/dead-letters")).expect(200);
        look(client.get("/v1/ledger/checkpoint")).expect(200);
        look(client.get("/v3/api-docs")).expect(200);
        KeyledgerClient actuator = new KeyledgerClient(process.managementPort(), "");
        for (String path : List.of("health", "info", "metrics", "prometheus")) {
            look(actuator.getWithoutCredential("/actuator/" + path)).expect(200);
        }
    }

    private static void sendWhereItBelongs() {
        KeyledgerClient client = process.client();
        ApiKeysClient keys = client.apiKeysOf("acme");
        String id = look(keys.lookUp(secret)).expect(200).text("id");
        look(keys.get(id)).expect(200);
        look(keys.list("")).expect(200);
        look(client.verify(secret, "production")).expect(200);
        look(client.verify(secret, "preview")).expect(200);
        look(client.verify(mistyped(), "production")).expect(200);
        look(keys.lookUp(mistyped()));
        look(keys.revoke(id)).expect(200);
        look(client.verify(secret, "production")).expect(200);
        look(keys.delete(id)).expect(204);
        look(client.verify(secret, "production")).expect(200);
        look(keys.lookUp(secret)).expect(404);
    }

    private static String mistyped() {
        char last = secret.charAt(secret.length() - 1);
        return secret.substring(0, secret.length() - 1) + (last == 'a' ? 'b' : 'a');
    }

    private static void sendInPlaceOf(String misplaced) {
        sendInBodies(misplaced);
        sendInUrls(misplaced);
        sendInHeaders(misplaced);
        look(process.client().verify(token, misplaced)).expect(400);
        look(new KeyledgerClient(process.port(), secret).get("/v1/me")).expect(401);
        look(new KeyledgerClient(process.port(), misplaced + "x").get("/v1/me")).expect(401);
    }

    private static void sendInBodies(String misplaced) {
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        String id = keys.create("to be changed").expect(201).text("id");
        look(keys.create(misplaced)).expect(400);
        look(keys.rename(id, "my " + misplaced + "!")).expect(400);
        for (Map<String, ?> body :
                List.of(
                        Map.of("name", "a", "environment", misplaced),
                        Map.of("name", "a", "environment", "preview", misplaced, 1),
                        Map.of("name", "a", "environment", "preview", "description", misplaced),
                        Map.of("name", List.of(misplaced), "environment", "preview"))) {
            look(keys.post(KeyledgerClient.json(body))).expect(400);
        }
        look(keys.post(misplaced)).expect(400);
        look(keys.post("{\"name\": \"" + misplaced)).expect(400);
        look(process.client().post(keys.pathOf(id) + "/revoke", reason(misplaced))).expect(400);
        look(process.client().post(keys.pathOf(id) + "/reactivate", reason(misplaced))).expect(400);
        look(verify(Map.of("key", List.of(misplaced), "environment", "preview"))).expect(400);
        look(verify(Map.of("key", Map.of("$ne", misplaced), "environment", "preview"))).expect(400);
        look(verify(Map.of("key", misplaced, "environment", "preview", misplaced, misplaced)))
                .expect(400);
    }

    private static String reason(String text) {
        return KeyledgerClient.json(Map.of("reason", text));
    }

    private static Answer verify(Map<String, ?> body) {
        return process.client().post("/v1/api-keys/verify", KeyledgerClient.json(body));
    }

    private static void sendInUrls(String misplaced) {
        KeyledgerClient client = process.client();
        for (String path :
                List.of(
                        "/v1/organizations/acme/api-keys/" + misplaced,
                        "/v1/organizations/" + misplaced + "/api-keys",
                        "/v1/organizations/acme/api-keys?q=" + misplaced,
                        "/v1/organizations/acme/api-keys?q=%6b" + misplaced.substring(1),
                        "/v1/organizations/acme/api-keys?cursor=" + misplaced,
                        "/v1/organizations/acme/api-keys?limit=" + misplaced,
                        "/v1/organizations/acme/api-keys?" + misplaced + "=1",
                        "/" + misplaced,
                        "/livez?access_token=" + misplaced)) {
            assertThat(look(client.get(path)).status()).as(path).isBetween(400, 499);
        }
    }

    private static void sendInHeaders(String misplaced) {
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        String id = keys.create("for headers").expect(201).text("id");
        for (String header :
                List.of(
                        "X-Request-Id",
                        "X-Correlation-Id",
                        "User-Agent",
                        "Idempotency-Key",
                        "Referer",
                        "X-Forwarded-For",
                        "Cookie",
                        "Traceparent")) {
            String made = withoutSecret(keys.create("by header " + header, header, misplaced));
            assertThat(SecretTraces.of(misplaced).isIn(made)).as(header).isFalse();
        }
        look(keys.rename(id, "a", "If-Match", "\"" + misplaced + "\""));
        look(keys.get(id, "Keyledger-Min-Position", misplaced)).expect(400);
        look(keys.get(id, "Accept", "text/" + misplaced));
        String basic =
                Base64.getEncoder()
                        .encodeToString(("x:" + misplaced).getBytes(StandardCharsets.US_ASCII));
        look(process.client().getWithoutCredential("/v1/me", "Authorization", "Basic " + basic))
                .expect(401);
        look(process.client().getWithoutCredential("/v1/me", "Authorization", misplaced))
                .expect(401);
    }

    /** The answer to a creation, less its own secret. */
    private static String withoutSecret(Answer created) {
        return created.expect(201).toString().replace(created.text("secret"), "");
    }

    /** An answer that must not have any of it, in head or body. */
    private static Answer look(Answer answer) {
        assertThat(SecretTraces.of(secret).isIn(answer.toString())).as(answer.toString()).isFalse();
        assertThat(SecretTraces.of(token).isIn(answer.toString())).as(answer.toString()).isFalse();
        assertThat(SecretTraces.of(issued).isIn(answer.toString())).as(answer.toString()).isFalse();
        return answer;
    }

    @Test
    void givenSecretsSentEverywhere_thenNoneIsInTheLog() {
        assertThat(process.output().lines())
                .isNotEmpty()
                .noneMatch(SecretTraces.of(secret)::isIn)
                .noneMatch(SecretTraces.of(token)::isIn)
                .noneMatch(SecretTraces.of(issued)::isIn);
    }

    /** The log was as talkative as it was told to be, and what was blotted out was there. */
    @Test
    void givenFrameworksAtDebug_thenTheyLoggedWhatIsRedacted() {
        assertThat(process.output())
                .contains("DEBUG", "o.s.", "kl_prod_[redacted]", "klt_[redacted]");
    }

    @Test
    void givenSecretsSentEverywhere_thenNoFileHoldsOneButTheTokensOwn() {
        assertThat(SecretTraces.of(secret).filesIn(process.dataDirectory())).isEmpty();
        assertThat(SecretTraces.of(issued).filesIn(process.dataDirectory())).isEmpty();
        assertThat(SecretTraces.of(token).filesIn(process.dataDirectory()))
                .containsExactly(process.dataDirectory().resolve("admin-token"));
    }

    @Test
    void givenSecretsSentEverywhere_thenNoDocumentHoldsOne() {
        assertThat(mongo.allDocuments())
                .noneMatch(SecretTraces.of(secret)::isIn)
                .noneMatch(SecretTraces.of(token)::isIn)
                .noneMatch(SecretTraces.of(issued)::isIn);
    }

    /** The searches above look at the right places: what may be stored of a secret is there. */
    @Test
    void givenSecretsSentEverywhere_thenTheDigestIsFound() throws NoSuchAlgorithmException {
        String digest =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(secret.getBytes(StandardCharsets.US_ASCII)));

        assertThat(mongo.allDocuments()).anyMatch(document -> document.contains(digest));
        assertThat(LedgerFile.readIn(process.dataDirectory()).payloads())
                .anyMatch(payload -> payload.contains(digest));
    }
}
