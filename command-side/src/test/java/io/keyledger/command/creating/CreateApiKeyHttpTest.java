package io.keyledger.command.creating;

import static io.keyledger.command.CommandSideClient.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import io.keyledger.command.Answer;
import io.keyledger.command.Bodies;
import io.keyledger.command.Call;
import io.keyledger.command.CreatedKey;
import io.keyledger.command.JsonBodyContract;
import io.keyledger.command.RawCall;
import io.keyledger.events.ApiKeyCreated;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateApiKeyHttpTest extends JsonBodyContract {

    @Override
    public Call command() {
        return client.call("POST", KEYS).json(Bodies.creation());
    }

    private Call create(String body) {
        return client.call("POST", KEYS).json(body);
    }

    @Test
    void givenDetails_whenCreated_thenTheWholeKeyAndItsSecret() {
        String body =
                Bodies.json(
                        "name", "CI deploy", "description", "Pushes", "environment", "production");

        Answer answer = create(body).send().hasStatus(201);

        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "id",
                        "organizationId",
                        "name",
                        "description",
                        "environment",
                        "status",
                        "hint",
                        "createdAt",
                        "createdBy",
                        "updatedAt",
                        "version",
                        "secret");
        assertThat(answer.text("id")).matches("key_[0-7][0-9a-hjkmnp-tv-z]{25}");
        assertThat(answer.text("organizationId")).isEqualTo("acme");
        assertThat(answer.text("name")).isEqualTo("CI deploy");
        assertThat(answer.text("description")).isEqualTo("Pushes");
        assertThat(answer.text("environment")).isEqualTo("production");
        assertThat(answer.text("status")).isEqualTo("active");
        assertThat(answer.version()).isEqualTo(1);
        assertThat(answer.json().required("createdBy"))
                .hasToString(
                        "{\"type\":\"access-token\",\"id\":\"tok_%s\",\"name\":\"admin\"}"
                                .formatted("0".repeat(26)));
    }

    @Test
    void givenDetails_whenCreated_thenHeadersTellWhereItIsAndThatItMustNotBeKept() {
        Answer answer = command().send().hasStatus(201);

        assertThat(answer.header("Location")).contains(KEYS + "/" + answer.text("id"));
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"production, kl_prod_", "preview, kl_preview_"})
    void givenEnvironment_whenCreated_thenTheSecretSaysSoAndTheHintIsOfIt(
            String environment, String beginning) {
        Answer answer =
                create(Bodies.json("name", "CI", "environment", environment)).send().hasStatus(201);

        String secret = answer.text("secret");
        assertThat(secret).matches(beginning + "[0-9A-Za-z]{38}");
        assertThat(ApiKeySecret.parse(secret)).isPresent();
        assertThat(answer.text("hint"))
                .isEqualTo(beginning + "…" + secret.substring(secret.length() - 4));
    }

    @Test
    void givenCreatedKey_thenTheLedgerHasTheDigestAndNeverTheSecret() {
        CreatedKey key = client.createKey();

        DomainEventMessage<?> message = client.eventsOf(key.id()).get(0);
        ApiKeyCreated event = (ApiKeyCreated) message.getPayload();
        assertThat(event.digest()).isEqualTo(SecretDigest.of(key.secret()).hex());
        assertThat(event.fingerprint()).isNull();
        assertThat(message.toString()).doesNotContain(key.secret());
    }

    @Test
    void givenCreatedKey_thenItsTimesAreThatOfItsEvent() {
        long head = client.head();
        Answer answer = command().send();

        StoredEvent event = client.eventsAfter(head).get(0).event();
        assertThat(answer.text("createdAt"))
                .matches("\\d{4}(-\\d\\d){2}T(\\d\\d:){2}\\d\\d\\.\\d{3}Z");
        assertThat(Instant.parse(answer.text("createdAt"))).isEqualTo(event.time());
        assertThat(answer.text("updatedAt")).isEqualTo(answer.text("createdAt"));
    }

    @Test
    void givenNoUserAgent_whenCreated_thenTheEventHasNone() {
        long head = client.head();
        String request =
                "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
                        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s";

        String answer =
                RawCall.send(
                        client.port(),
                        request.formatted(
                                KEYS,
                                client.operatorToken(),
                                Bodies.creation().length(),
                                Bodies.creation()));

        assertThat(RawCall.statusOf(answer)).isEqualTo(201);
        assertThat(client.eventsAfter(head).get(0).event().metadata())
                .contains("clientAddress")
                .doesNotContain("userAgent");
    }

    @Test
    void givenTheSameRequestTwice_whenCreated_thenTwoKeys() {
        CreatedKey one = client.createKey();
        CreatedKey other = client.createKey();

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.secret()).isNotEqualTo(other.secret());
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#acceptedNames")
    void givenNameThatIsInOrder_whenCreated_thenItIsKeptAsItIs(String name) {
        Answer answer = create(Bodies.creation(" \t" + name + "\n ")).send().hasStatus(201);

        assertThat(answer.text("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#refusedNames")
    void givenNameThatIsNot_whenCreated_thenInvalidAndNotRepeated(String name) {
        Answer answer = refused(create(Bodies.creation(name))).isInvalid("/name");

        assertThat(name.strip().length() > 9 && answer.body().contains(name)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#acceptedTexts")
    void givenDescriptionThatIsInOrder_whenCreated_thenItIsKeptAsItIs(String description) {
        Answer answer = create(describedAs(" " + description + " ")).send().hasStatus(201);

        assertThat(answer.text("description")).isEqualTo(description);
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#refusedTexts")
    void givenDescriptionThatIsNot_whenCreated_thenInvalid(String description) {
        refused(create(describedAs(description))).isInvalid("/description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void givenBlankDescription_whenCreated_thenThereIsNone(String description) {
        Answer answer = create(describedAs(description)).send().hasStatus(201);

        assertThat(answer.json().required("description").isNull()).isTrue();
    }

    private static String describedAs(String description) {
        return Bodies.json("name", "CI", "description", description, "environment", "preview");
    }

    @Test
    void givenNoDescriptionOrNull_whenCreated_thenNull() {
        Answer none = command().send().hasStatus(201);
        Answer explicit =
                create(Bodies.json("name", "CI", "description", null, "environment", "preview"))
                        .send()
                        .hasStatus(201);

        assertThat(none.json().required("description").isNull()).isTrue();
        assertThat(explicit.json().required("description").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Production", "PREVIEW", "prod", "", " preview", "production\u0000", "live"})
    void givenAnotherEnvironment_whenCreated_thenInvalid(String environment) {
        refused(create(Bodies.json("name", "CI", "environment", environment)))
                .isInvalid("/environment");
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#otherTypes")
    void givenFieldOfAnotherType_whenCreated_thenInvalid(String value) {
        refused(create("{\"name\":%s,\"environment\":\"preview\"}".formatted(value)))
                .isInvalid("/name");
        refused(create("{\"name\":\"CI\",\"description\":%s}".formatted(value)))
                .isInvalid("/description");
        refused(create("{\"name\":\"CI\",\"environment\":%s}".formatted(value)))
                .isInvalid("/environment");
    }

    @Test
    void givenSeveralFieldsThatAreWrong_whenCreated_thenAllAreToldAtOnce() {
        refused(create("{}")).isInvalid("/name", "/environment");
        refused(create("{\"name\":null,\"environment\":null}")).isInvalid("/name", "/environment");
        refused(create(Bodies.json("name", "", "description", "\u0000", "environment", "")))
                .isInvalid("/name", "/description", "/environment");
    }

    @Test
    void givenNoBody_whenCreated_thenInvalid() {
        refused(command().withoutBody("application/json")).isInvalid();
        refused(command().json("null")).isInvalid();
    }

    @Test
    void givenNoBodyAndNoType_whenCreated_thenRefused() {
        assertThat(refused(command().withoutBody(null)).status()).isBetween(400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "-acme", "a_b", "acme%20", "%C3%A9", "acme.", "x%00"})
    void givenNoOrganizationsName_whenCreated_thenNotThere(String organization) {
        Answer answer =
                refused(
                        client.call("POST", "/v1/organizations/" + organization + "/api-keys")
                                .json(Bodies.creation()));

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
    }

    @Test
    void givenOperator_whenCreatedInAnyOrganization_thenThere() {
        Answer answer =
                client.call("POST", KEYS.replace("/acme/", "/other/"))
                        .json(Bodies.creation())
                        .send()
                        .hasStatus(201);

        assertThat(answer.text("organizationId")).isEqualTo("other");
        assertThat(answer.header("Location").orElseThrow()).startsWith("/v1/organizations/other/");
    }

    @Test
    void givenTokenOfTheOrganization_whenCreated_thenItIsTheCreator() {
        String token = client.token("acme", Role.DEVELOPER);

        Answer answer = command().as(token).send().hasStatus(201);

        String creator = answer.json().required("createdBy").required("id").asString();
        assertThat(token).contains(creator.substring("tok_".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "GET", "PUT", "PATCH", "DELETE"})
    void givenAnotherMethod_whenSent_thenNotAllowed(String method) {
        Answer answer =
                refused(client.call(method, KEYS).json(Bodies.creation()))
                        .isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow").orElseThrow()).contains("POST");
    }

    /** Tomcat by itself would tell anybody. */
    @Test
    void givenMethodThatIsNotThereAndNoCredential_whenSent_thenUnauthenticated() {
        for (String method : new String[] {"TRACE", "PROPFIND", "PUT"}) {
            refused(client.anonymousCall(method, KEYS)).isProblem(401, "unauthenticated");
        }
    }
}
