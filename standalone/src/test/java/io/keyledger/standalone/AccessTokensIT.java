package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Access tokens from their issue to their end, in the packaged jar. */
@Tag("slow")
@ExtendWith(SharedKeyledger.class)
class AccessTokensIT {

    private static final String TOKENS = "/v1/organizations/token-tests/access-tokens";

    private KeyledgerProcess process;
    private KeyledgerClient operator;

    @BeforeEach
    void beOperator(KeyledgerProcess shared) {
        process = shared;
        operator = shared.client();
    }

    @Test
    void givenTokenInUse_whenRevoked_thenItsVeryNextRequestIsRefusedAndTheListSaysSo() {
        for (int round = 0; round < 50; round++) {
            Answer issued = issue(operator, "verifier").expect(201);
            KeyledgerClient gateway = holderOf(issued);
            gateway.get("/v1/me").expect(200);
            assertThat(listed(issued).get("status").asString()).isEqualTo("active");
            assertThat(listed(issued).get("lastUsedAt").isNull()).isFalse();

            operator.delete(TOKENS + "/" + issued.text("id")).expect(204);

            gateway.get("/v1/me").expect(401);
            assertThat(listed(issued).get("status").asString()).isEqualTo("revoked");
        }
    }

    @Test
    void givenOwner_whenItRunsItsOrganization_thenItNeedsNoOperatorAndReachesNoOther() {
        KeyledgerClient owner = holderOf(issue(operator, "owner").expect(201));
        Answer developer = issue(owner, "developer").expect(201);

        holderOf(developer).apiKeysOf("token-tests").create("by a developer").expect(201);
        issue(holderOf(developer), "verifier").expect(403);
        issue(owner, "operator").expect(400);
        owner.post("/v1/access-tokens", body("verifier")).expect(403);
        owner.get("/v1/organizations/other/access-tokens").expect(404);
        owner.delete(TOKENS + "/" + developer.text("id")).expect(204);
        owner.delete(TOKENS + "/" + developer.text("id")).expect(404);
    }

    /** S1, for access tokens. */
    @Test
    void givenIssuedTokens_thenNoneIsInALogAFileOrAnotherAnswer() {
        Answer issued = issue(operator, "owner").expect(201);
        SecretTraces traces = SecretTraces.of(issued.text("secret"));
        KeyledgerClient owner = holderOf(issued);

        String answers =
                String.join(
                        "\n",
                        owner.get("/v1/me").body(),
                        owner.get(TOKENS).body(),
                        owner.get(TOKENS + "/" + issued.text("id")).body(),
                        owner.post(TOKENS, body(issued.text("secret"))).expect(400).body(),
                        owner.delete(TOKENS + "/" + issued.text("secret")).body());

        assertThat(issued.header("Cache-Control")).contains("no-store");
        assertThat(traces.isIn(answers)).isFalse();
        assertThat(traces.isIn(process.output())).isFalse();
        assertThat(traces.filesIn(process.dataDirectory())).isEmpty();
    }

    private static String body(String role) {
        return KeyledgerClient.json(Map.of("name", "of a test", "roles", List.of(role)));
    }

    private static Answer issue(KeyledgerClient issuer, String role) {
        return issuer.post(TOKENS, body(role));
    }

    private KeyledgerClient holderOf(Answer issued) {
        return new KeyledgerClient(process.port(), issued.text("secret"));
    }

    /** The token as the list, which begins with the newest, shows it. */
    private JsonNode listed(Answer issued) {
        return StreamSupport.stream(
                        operator.get(TOKENS).expect(200).json().get("items").spliterator(), false)
                .filter(item -> item.get("id").asString().equals(issued.text("id")))
                .findFirst()
                .orElseThrow();
    }
}
