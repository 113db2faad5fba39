package io.keyledger.access.me;

import static io.keyledger.access.sample.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class MeTest {

    @Autowired private SampleClient client;

    @Test
    void givenCallerOfAnOrganization_whenItAsks_thenItSeesWhoItIsAndWhatItMay() throws Exception {
        String token = client.token("acme", "verifier", "consumer");

        HttpResponse<String> answer = client.getAs(token, "/v1/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JSONAssert.assertEquals(
                """
                {"actor": {"type": "access-token", "id": "%s", "name": "gateway"},
                 "organizationId": "acme",
                 "roles": ["verifier", "consumer"],
                 "permissions": ["api-keys:verify", "events:read", "webhooks:write"]}
                """
                        .formatted(AccessTokenSecret.parse(token).orElseThrow().id()),
                answer.body(),
                true);
    }

    @Test
    void givenCallerBoundToNone_whenItAsks_thenItsOrganizationIsNull() {
        assertThat(client.getAs(client.token(null, "operator"), "/v1/me").body())
                .contains("\"organizationId\":null")
                .contains("\"permissions\":[\"api-keys:read\",")
                .contains("\"operations\",\"ledger\"]");
    }

    @Test
    void givenNobody_whenTheyAsk_then401() {
        assertProblem(client.get("/v1/me"), 401, "unauthenticated");
    }
}
