package io.keyledger.command.issuingtokens;

import static io.keyledger.command.CommandSideClient.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import io.keyledger.command.AdvancingClock;
import io.keyledger.command.Answer;
import io.keyledger.command.Bodies;
import io.keyledger.command.Call;
import io.keyledger.command.JsonBodyContract;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class IssueAccessTokenHttpTest extends JsonBodyContract {

    private static final String FAR = "2999-12-31T23:59:59.123Z";

    @Autowired private AdvancingClock clock;

    @Override
    public Call command() {
        return issue(body("gateway", null, "verifier"));
    }

    @Override
    protected Set<Role> writers() {
        return EnumSet.of(Role.OWNER, Role.OPERATOR);
    }

    private Call issue(String body) {
        return client.call("POST", TOKENS).json(body);
    }

    private static String body(String name, @Nullable String expiresAt, String... roles) {
        return Bodies.json("name", name, "roles", List.of(roles), "expiresAt", expiresAt);
    }

    @Test
    void givenDetails_whenIssued_thenTheWholeTokenAndItsSecret() {
        Answer answer = issue(body(" gateway ", FAR, "verifier", "auditor")).send().hasStatus(201);

        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "id",
                        "organizationId",
                        "name",
                        "roles",
                        "status",
                        "createdAt",
                        "createdBy",
                        "expiresAt",
                        "secret");
        assertThat(answer.text("id")).matches("tok_[0-7][0-9a-hjkmnp-tv-z]{25}");
        assertThat(answer.text("organizationId")).isEqualTo("acme");
        assertThat(answer.text("name")).isEqualTo("gateway");
        assertThat(answer.json().required("roles")).hasToString("[\"verifier\",\"auditor\"]");
        assertThat(answer.text("status")).isEqualTo("active");
        assertThat(answer.text("expiresAt")).isEqualTo(FAR);
        assertThat(answer.json().required("createdBy"))
                .hasToString(
                        "{\"type\":\"access-token\",\"id\":\"tok_%s\",\"name\":\"admin\"}"
                                .formatted("0".repeat(26)));
    }

    @Test
    void givenDetails_whenIssued_thenHeadersTellWhereItIsItsVersionAndThatItMustNotBeKept() {
        Answer answer = command().send().hasStatus(201);

        assertThat(answer.header("Location")).contains(TOKENS + "/" + answer.text("id"));
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Type")).contains("application/json");
    }

    @Test
    void givenIssuedToken_thenItsSecretNamesItAndAdmitsItsHolder() {
        Answer answer = command().send().hasStatus(201);

        String secret = answer.text("secret");
        assertThat(AccessTokenSecret.parse(secret).orElseThrow().id().value())
                .isEqualTo(answer.text("id"));
        assertThat(client.call("GET", "/v1/me").as(secret).send().hasStatus(200).json())
                .hasToString(
                        ("{\"actor\":{\"type\":\"access-token\",\"id\":\"%s\",\"name\":\"gateway\"},"
                                        + "\"organizationId\":\"acme\",\"roles\":[\"verifier\"],"
                                        + "\"permissions\":[\"api-keys:verify\"]}")
                                .formatted(answer.text("id")));
    }

    /** S1 */
    @Test
    void givenIssuedToken_thenTheLedgerHasTheDigestAndNeverTheSecret() {
        Answer answer = command().send().hasStatus(201);

        DomainEventMessage<?> message = client.eventsOf(answer.text("id")).get(0);
        String secret = answer.text("secret");
        assertThat(((AccessTokenIssued) message.getPayload()).digest())
                .isEqualTo(SecretDigest.of(secret).hex());
        assertThat(message.toString()).doesNotContain(secret, secret.substring(30));
    }

    @Test
    void givenIssuedToken_thenItsTimeIsThatOfItsEvent() {
        long head = client.head();
        Answer answer = command().send();

        StoredEvent event = client.eventsAfter(head).get(0).event();
        assertThat(Instant.parse(answer.text("createdAt"))).isEqualTo(event.time());
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#acceptedNames")
    void givenNameThatIsInOrder_whenIssued_thenItIsKeptAsItIs(String name) {
        Answer answer = issue(body(name, null, "verifier")).send().hasStatus(201);

        assertThat(answer.text("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("io.keyledger.command.Texts#refusedNames")
    void givenNameThatIsNot_whenIssued_thenInvalid(String name) {
        refused(issue(body(name, null, "verifier"))).isInvalid("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Verifier", "verifier ", "", "admin", "api-keys:verify", "*"})
    void givenUnknownRole_whenIssued_thenInvalid(String role) {
        refused(issue(body("gateway", null, "auditor", role))).isInvalid("/roles/1");
    }

    @Test
    void givenNoRoleOrOneTwice_whenIssued_thenInvalid() {
        refused(issue("{\"name\":\"gateway\"}")).isInvalid("/roles");
        refused(issue("{\"name\":\"gateway\",\"roles\":null}")).isInvalid("/roles");
        refused(issue("{\"name\":\"gateway\",\"roles\":[]}")).isInvalid("/roles");
        refused(issue("{\"name\":\"gateway\",\"roles\":[null]}")).isInvalid("/roles/0");
        refused(issue(body("gateway", null, "auditor", "verifier", "auditor")))
                .isInvalid("/roles/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"verifier\"", "1", "{}", "[1]", "[true]"})
    void givenRolesOfAnotherType_whenIssued_thenInvalid(String roles) {
        Answer answer = refused(issue("{\"name\":\"gateway\",\"roles\":" + roles + "}"));

        answer.isProblem(400, "invalid-request");
        assertThat(answer.json().required("errors").get(0).required("pointer").asString())
                .startsWith("/roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tomorrow\"", "\"2999-12-31\"", "\"\"", "32503679999", "{}", "true"})
    void givenExpiryThatIsNoTime_whenIssued_thenInvalid(String expiresAt) {
        refused(
                        issue(
                                "{\"name\":\"a\",\"roles\":[\"verifier\"],\"expiresAt\":%s}"
                                        .formatted(expiresAt)))
                .isInvalid("/expiresAt");
    }

    @Test
    void givenExpiryThatIsNotInTheFuture_whenIssued_thenInvalid() {
        for (Instant past : List.of(Instant.EPOCH, Instant.now())) {
            refused(issue(body("gateway", past.toString(), "verifier"))).isInvalid("/expiresAt");
        }
    }

    @Test
    void givenExpiryWithMoreThanMilliseconds_whenIssued_thenMillisecondsAreKept() {
        Answer answer =
                issue(body("gateway", "2999-12-31T23:59:59.123999Z", "verifier"))
                        .send()
                        .hasStatus(201);

        assertThat(answer.text("expiresAt")).isEqualTo(FAR);
    }

    @Test
    void givenNoExpiryOrNull_whenIssued_thenItDoesNotExpire() {
        for (String body :
                List.of("{\"name\":\"a\",\"roles\":[\"verifier\"]}", body("a", null, "verifier"))) {
            Answer answer = issue(body).send().hasStatus(201);

            assertThat(answer.json().required("expiresAt").isNull()).isTrue();
        }
    }

    @Test
    void givenTokenThatExpiresSoon_whenItHas_thenItAdmitsNobody() {
        Instant soon = clock.instant().plus(Duration.ofHours(1));
        String token =
                issue(body("gateway", soon.toString(), "verifier"))
                        .send()
                        .hasStatus(201)
                        .text("secret");
        client.call("GET", "/v1/me").as(token).send().hasStatus(200);

        clock.advance(Duration.ofHours(1));

        client.call("GET", "/v1/me").as(token).send().hasStatus(401);
    }

    @Test
    void givenSeveralFieldsThatAreWrong_whenIssued_thenAllAreToldAtOnce() {
        refused(issue(body("", "1999-01-01T00:00:00Z", "admin")))
                .isInvalid("/name", "/roles/0", "/expiresAt");
        refused(issue("{}")).isInvalid("/name", "/roles");
    }

    @Test
    void givenOwner_whenItGrantsAnyRoleOfAnOrganization_thenIssued() {
        String owner = client.token("acme", Role.OWNER);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.OPERATOR))) {
            issue(body("x", null, role.value())).as(owner).send().hasStatus(201);
        }
    }

    @Test
    void givenOperatorRole_whenGrantedWithinAnOrganization_thenInvalidWhoeverAsks() {
        String body = body("x", null, "auditor", "operator");

        refused(issue(body)).isInvalid("/roles/1");
        refused(issue(body).as(client.token("acme", Role.OWNER))).isInvalid("/roles/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void givenAnotherMethod_whenSent_thenNotAllowed(String method) {
        refused(client.call(method, TOKENS).json("{}")).isProblem(405, "method-not-allowed");
    }
}
