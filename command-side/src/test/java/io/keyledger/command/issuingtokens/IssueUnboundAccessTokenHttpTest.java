package io.keyledger.command.issuingtokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import io.keyledger.command.Answer;
import io.keyledger.command.Bodies;
import io.keyledger.command.Call;
import io.keyledger.command.CommandSideClient;
import io.keyledger.command.CommandSideTest;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.ledger.StoredEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Access tokens that are bound to no organization. */
@CommandSideTest
class IssueUnboundAccessTokenHttpTest {

    @Autowired private CommandSideClient client;

    private Call issue(String... roles) {
        return client.call("POST", "/v1/access-tokens")
                .json(Bodies.json("name", "edge", "roles", List.of(roles)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givenOperator_whenIssued_thenATokenOfNoOrganization(Role role) {
        long head = client.head();
        Answer answer = issue(role.value()).send().hasStatus(201);

        assertThat(answer.json().required("organizationId").isNull()).isTrue();
        assertThat(answer.header("Location")).contains("/v1/access-tokens/" + answer.text("id"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.position()).isGreaterThan(head);
        AccessTokenIssued event =
                (AccessTokenIssued) client.eventsOf(answer.text("id")).get(0).getPayload();
        assertThat(event.organizationId()).isNull();
        assertThat(event.roles()).containsExactly(role.value());
    }

    /** H1 */
    @Test
    void givenOperator_whenIssued_thenTheEventTellsWhoAndFromWhereAndNoOrganization() {
        long head = client.head();
        issue("verifier").header("X-Request-Id", "req-1").send().hasStatus(201);

        StoredEvent event = client.eventsAfter(head).get(0).event();
        assertThat(event.organization()).isNull();
        assertThat(event.metadata())
                .contains("\"req-1\"", "\"admin\"", "127.0.0.1")
                .doesNotContain("\"organization\"");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPERATOR")
    void givenCallerWhoIsNoOperator_whenItAsks_thenForbidden(Role role) {
        assertForbidden(issue("verifier").as(client.token("acme", role)));
        assertForbidden(issue("verifier").as(client.token(null, role)));
    }

    @Test
    void givenOwnerOfNoOrganization_whenItGrantsWithinOne_thenIssuedThereAndNoOperator() {
        String owner = client.token(null, Role.OWNER);
        Call call = client.call("POST", CommandSideClient.TOKENS).as(owner);

        call.json(Bodies.json("name", "edge", "roles", List.of("developer"))).send().hasStatus(201);
        call.json(Bodies.json("name", "edge", "roles", List.of("operator")))
                .send()
                .isInvalid("/roles/0");
    }

    @Test
    void givenNoCredential_whenIssued_thenUnauthenticated() {
        issue("verifier").anonymously().send().isProblem(401, "unauthenticated");
    }

    @Test
    void givenBodyThatIsWrong_whenIssued_thenInvalid() {
        issue().send().isInvalid("/roles");
        issue("root").send().isInvalid("/roles/0");
    }

    private void assertForbidden(Call call) {
        long head = client.head();
        call.send().isProblem(403, "forbidden");
        assertThat(client.head()).isEqualTo(head);
    }
}
