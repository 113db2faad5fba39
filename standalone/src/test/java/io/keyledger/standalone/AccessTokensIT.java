package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.AccessTokensClient;
import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
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

    private static final String ORGANIZATION = "token-tests";

    private KeyledgerProcess process;
    private AccessTokensClient tokens;

    @BeforeEach
    void beOperator(KeyledgerProcess shared) {
        process = shared;
        tokens = tokensAs(shared.client());
    }

    private static AccessTokensClient tokensAs(KeyledgerClient caller) {
        return caller.accessTokensOf(ORGANIZATION);
    }

    @Test
    void givenTokenInUse_whenRevoked_thenItsVeryNextRequestIsRefusedAndTheListSaysSo() {
        for (int round = 0; round < 50; round++) {
            Answer issued = tokens.issue("gateway", "verifier").expect(201);
            KeyledgerClient gateway = holderOf(issued);
            gateway.get("/v1/me").expect(200);
            assertThat(listed(issued).get("status").asString()).isEqualTo("active");
            assertThat(listed(issued).get("lastUsedAt").isNull()).isFalse();

            tokens.revoke(issued.text("id")).expect(204);

            gateway.get("/v1/me").expect(401);
            assertThat(listed(issued).get("status").asString()).isEqualTo("revoked");
        }
    }

    @Test
    void givenOwner_whenItRunsItsOrganization_thenItNeedsNoOperatorAndReachesNoOther() {
        KeyledgerClient owner = holderOf(tokens.issue("owner", "owner").expect(201));
        Answer developer = tokensAs(owner).issue("developer", "developer").expect(201);

        holderOf(developer).apiKeysOf(ORGANIZATION).create("by a developer").expect(201);
        tokensAs(holderOf(developer)).issue("gateway", "verifier").expect(403);
        tokensAs(owner).issue("operator", "operator").expect(400);
        owner.post("/v1/access-tokens", AccessTokensClient.issueOf("gateway", "verifier"))
                .expect(403);
        owner.accessTokensOf("other").list().expect(404);
        tokensAs(owner).revoke(developer.text("id")).expect(204);
        tokensAs(owner).revoke(developer.text("id")).expect(404);
    }

    /** S1, for access tokens. */
    @Test
    void givenIssuedTokens_thenNoneIsInALogAFileOrAnotherAnswer() {
        Answer issued = tokens.issue("owner", "owner").expect(201);
        SecretTraces traces = SecretTraces.of(issued.text("secret"));
        KeyledgerClient owner = holderOf(issued);

        String answers =
                String.join(
                        "\n",
                        owner.get("/v1/me").body(),
                        tokensAs(owner).list().body(),
                        tokensAs(owner).get(issued.text("id")).body(),
                        tokensAs(owner).issue("a", issued.text("secret")).expect(400).body(),
                        tokensAs(owner).revoke(issued.text("secret")).body());

        assertThat(issued.header("Cache-Control")).contains("no-store");
        assertThat(traces.isIn(answers)).isFalse();
        assertThat(traces.isIn(process.output())).isFalse();
        assertThat(traces.filesIn(process.dataDirectory())).isEmpty();
    }

    private KeyledgerClient holderOf(Answer issued) {
        return new KeyledgerClient(process.port(), issued.text("secret"));
    }

    /** The token as the list, which begins with the newest, shows it. */
    private JsonNode listed(Answer issued) {
        return StreamSupport.stream(
                        tokens.list().expect(200).json().get("items").spliterator(), false)
                .filter(item -> item.get("id").asString().equals(issued.text("id")))
                .findFirst()
                .orElseThrow();
    }
}
