package io.keyledger.command.creating;

import static io.keyledger.command.CommandSideClient.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.Answer;
import io.keyledger.command.Bodies;
import io.keyledger.command.Call;
import io.keyledger.command.CommandSideClient;
import io.keyledger.command.CommandSideTest;
import io.keyledger.command.RawCall;
import io.keyledger.command.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Repeating a creation with the same {@code Idempotency-Key} is harmless (CASES.md C3). */
@CommandSideTest
class IdempotentCreationHttpTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REQUEST =
            Bodies.json("name", "CI", "description", "Pushes", "environment", "preview");

    @Autowired private CommandSideClient client;

    private final String idempotencyKey = UUID.randomUUID().toString();

    @AfterEach
    void healTheLedger() {
        client.store().heal();
    }

    private Call call(String body) {
        return client.call("POST", KEYS).json(body);
    }

    private Answer create(String body) {
        return call(body).header(KEY, idempotencyKey).send();
    }

    /** The answer to a request that stores nothing. */
    private Answer repeat(String body) {
        long head = client.head();
        Answer answer = create(body);
        assertThat(client.head()).isEqualTo(head);
        return answer;
    }

    private Call changeOf(Answer created, String method, String action) {
        return client.call(method, KEYS + "/" + created.text("id") + action);
    }

    @Test
    void givenNewKey_whenCreated_thenCreatedWithSecretAndNotReplayed() {
        Answer answer = create(REQUEST).hasStatus(201);

        assertThat(answer.json().has("secret")).isTrue();
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void givenTheSameRequest_whenRepeated_thenTheSameApiKeyWithoutItsSecret() {
        Answer created = create(REQUEST).hasStatus(201);

        Answer replayed = repeat(REQUEST).hasStatus(200);

        assertThat(replayed.header("Idempotency-Replayed")).contains("true");
        assertThat(replayed.header("ETag")).contains("\"1\"");
        assertThat(replayed.header("Cache-Control")).contains("no-store");
        assertThat(replayed.header("Location")).isEmpty();
        assertThat(replayed.position()).isGreaterThanOrEqualTo(created.position());
        assertThat(replayed.json().has("secret")).isFalse();
        assertThat(replayed.body()).doesNotContain(created.text("secret"));
        for (String field : replayed.json().propertyNames()) {
            assertThat(replayed.json().get(field)).isEqualTo(created.json().get(field));
        }
    }

    @Test
    void givenKeyThatChangedSince_whenRepeated_thenTheKeyAsItIsNow() {
        Answer created = create(REQUEST).hasStatus(201);
        changeOf(created, "POST", "/revoke").send().hasStatus(200);
        changeOf(created, "PATCH", "").json(Bodies.json("name", "Other")).send().hasStatus(200);

        Answer replayed = repeat(REQUEST).hasStatus(200);

        assertThat(replayed.text("status")).isEqualTo("revoked");
        assertThat(replayed.text("name")).isEqualTo("Other");
        assertThat(replayed.header("ETag")).contains("\"3\"");
    }

    @Test
    void givenKeyThatChangedSince_whenAskedForAsItIsNow_thenThatIsAnotherRequest() {
        Answer created = create(REQUEST).hasStatus(201);
        changeOf(created, "PATCH", "").json(Bodies.json("name", "Other")).send().hasStatus(200);

        repeat(REQUEST.replace("\"CI\"", "\"Other\"")).isProblem(422, "idempotency-key-reused");
    }

    @Test
    void givenAnotherRequest_whenSentWithTheSameKey_thenRefused() {
        create(REQUEST).hasStatus(201);

        for (String other :
                List.of(
                        REQUEST.replace("\"CI\"", "\"ci\""),
                        REQUEST.replace("\"Pushes\"", "null"),
                        REQUEST.replace("\"preview\"", "\"production\""))) {
            repeat(other).isProblem(422, "idempotency-key-reused");
        }
    }

    @Test
    void givenDeletedKey_whenRepeated_thenTheIdempotencyKeyIsSpent() {
        Answer created = create(REQUEST).hasStatus(201);
        changeOf(created, "DELETE", "").send().hasStatus(204);

        repeat(REQUEST).isProblem(409, "idempotency-key-spent");
    }

    @Test
    void givenRequestThatOnlyLooksDifferent_whenRepeated_thenReplayed() {
        create(Bodies.json("name", "CI", "environment", "preview")).hasStatus(201);

        for (String same :
                List.of(
                        Bodies.json("environment", "preview", "name", "\u2003CI \n"),
                        Bodies.json("name", "CI", "description", null, "environment", "preview"),
                        Bodies.json("name", "CI", "description", " ", "environment", "preview"))) {
            repeat(same).hasStatus(200);
        }
    }

    @Test
    void givenAnotherOrganization_whenSentWithTheSameKey_thenAKeyOfItsOwn() {
        Answer created = create(REQUEST).hasStatus(201);

        Answer other =
                client.call("POST", KEYS.replace("/acme/", "/other/"))
                        .json(REQUEST)
                        .header(KEY, idempotencyKey)
                        .send()
                        .hasStatus(201);

        assertThat(other.text("id")).isNotEqualTo(created.text("id"));
    }

    @Test
    void givenInvalidRequest_whenSent_thenTheKeyIsNotSpent() {
        create("{}").isInvalid("/name", "/environment");

        create(REQUEST).hasStatus(201);
    }

    @Test
    void givenLedgerThatCouldNotStore_whenRepeated_thenCreatedWithSecret() {
        client.store().refuseAppends();
        repeat(REQUEST).isProblem(503, "unavailable");
        client.store().heal();

        assertThat(create(REQUEST).hasStatus(201).json().has("secret")).isTrue();
    }

    @Test
    void givenAnswerThatWasLostThoughTheEventIsStored_whenRepeated_thenReplayed() {
        client.store()
                .appendBy(
                        (store, units) -> {
                            store.append(units);
                            throw new IllegalStateException("The disk was pulled just now");
                        });
        create(REQUEST).isProblem(503, "unavailable");
        client.store().heal();

        repeat(REQUEST).hasStatus(200);
    }

    @Test
    void givenFiftyAtOnce_whenSent_thenOneCreatesAndAllOthersAreReplayed() {
        long head = client.head();

        List<Answer> answers = Together.run(50, i -> create(REQUEST));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(49);
        assertThat(answers).filteredOn(answer -> answer.json().has("secret")).hasSize(1);
        assertThat(answers).extracting(answer -> answer.text("id")).containsOnly(idOf(answers));
        assertThat(client.eventsAfter(head)).hasSize(1);
    }

    private static String idOf(List<Answer> answers) {
        return answers.get(0).text("id");
    }

    @Test
    void givenFiftyDifferentRequestsAtOnce_whenSentWithOneKey_thenOneWinsAndTheOthersAreTold() {
        long head = client.head();

        List<Answer> answers =
                Together.run(50, i -> create(REQUEST.replace("\"CI\"", "\"CI " + i + "\"")));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(49);
        assertThat(client.eventsAfter(head)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255})
    void givenKeyOfAnAllowedLength_whenSent_thenCreatedAndReplayed(int length) {
        String key = (UUID.randomUUID() + "~".repeat(255)).substring(0, length);

        Answer first = call(REQUEST).header(KEY, key).send();
        Answer second = call(REQUEST).header(KEY, key).send().hasStatus(200);

        assertThat(first.status()).isIn(200, 201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void givenEveryPrintableCharacter_whenSent_thenCreated() {
        StringBuilder key = new StringBuilder("<").append(idempotencyKey);
        for (char c = ' '; c <= '~'; c++) {
            key.append(c);
        }

        call(REQUEST).header(KEY, key.toString()).send().hasStatus(201);
        call(REQUEST).header(KEY, key.toString()).send().hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "cl\u00e9", "a\tb", "\u00a0", "a\u007f", "\u00c3\u00a9"})
    void givenKeyThatIsNotPrintableAscii_whenSent_thenInvalid(String key) {
        long head = client.head();

        String answer = RawCall.send(client.port(), requestWith(key));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"invalid-request\"");
        assertThat(client.head()).isEqualTo(head);
    }

    private String requestWith(String key) {
        return """
               POST %s HTTP/1.1
               Host: localhost
               Connection: close
               Authorization: Bearer %s
               Idempotency-Key: %s
               Content-Type: application/json
               Content-Length: %d

               %s"""
                .formatted(KEYS, client.operatorToken(), key, REQUEST.length(), REQUEST)
                .replace("\n", "\r\n");
    }

    @Test
    void givenKeyOf256Characters_whenSent_thenInvalid() {
        call(REQUEST).header(KEY, "x".repeat(256)).send().isProblem(400, "invalid-request");
    }

    @Test
    void givenTwoKeys_whenSent_thenInvalid() {
        call(REQUEST).header(KEY, "a").header(KEY, "a").send().isProblem(400, "invalid-request");
        call(REQUEST).header(KEY, "a").header(KEY, "b").send().isProblem(400, "invalid-request");
    }

    @Test
    void givenKeysInOrder_whenSent_thenTheIdsAreInNoOrder() {
        List<String> ids = new ArrayList<>();
        for (char c = 'a'; c <= 'z'; c++) {
            Answer answer = call(REQUEST).header(KEY, idempotencyKey + c).send().hasStatus(201);
            ids.add(answer.text("id"));
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
    }
}
