package io.keyledger.access.authorization;

import static io.keyledger.access.sample.Answers.assertProblem;
import static io.keyledger.access.sample.Answers.withoutIds;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.Role;
import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class AuthorizationTest {

    private static final String ACME = "/v1/organizations/acme";
    private static final String OTHER = "/v1/organizations/other";

    @Autowired private SampleClient client;

    @Test
    void givenPermission_whenRequested_thenAnswered() {
        String token = client.token("acme", "developer");

        assertThat(client.getAs(token, ACME + "/things/known").statusCode()).isEqualTo(200);
    }

    @Test
    void givenNoPermission_whenRequested_then403() {
        String token = client.token("acme", "auditor");

        assertProblem(post(token, ACME + "/things"), 403, "forbidden");
        assertThat(client.getAs(token, ACME + "/things/known").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givenHandlerWithTwoPermissions_whenRequested_thenOneOfThemSuffices(Role role) {
        boolean has = role != Role.VERIFIER;
        String token = client.token("acme", role.value());

        assertThat(client.getAs(token, ACME + "/history").statusCode()).isEqualTo(has ? 200 : 403);
    }

    /** S2: another organization. */
    @Test
    void givenCallerOfAnOrganization_whenItRequestsAnother_thenTheAnswerIsThatForAnUnknownId() {
        String token = client.token("acme", "owner");
        HttpResponse<String> unknownId = client.getAs(token, ACME + "/things/unknown");

        assertProblem(unknownId, 404, "not-found");
        Map<String, List<String>> expected = withoutIds(unknownId);
        for (String path : List.of("/things/known", "/things/unknown", "/history", "/forgotten")) {
            assertThat(withoutIds(client.getAs(token, OTHER + path))).as(path).isEqualTo(expected);
        }
    }

    @Test
    void givenNoPermissionAndAnotherOrganization_whenRequested_then404AndNot403() {
        String token = client.token("acme", "verifier");

        assertProblem(client.getAs(token, ACME + "/things/known"), 403, "forbidden");
        assertProblem(client.getAs(token, OTHER + "/things/known"), 404, "not-found");
        assertProblem(post(token, OTHER + "/things"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACME", "-acme", "acme-", "a_b", "a%20b", "%C3%A4", "acme%00"})
    void givenNoOrganizationsName_whenRequested_thenNotThereEvenForAnOperator(String name) {
        String path = "/v1/organizations/" + name + "/things/known";
        int refusedByTheServer = 400;

        for (String token :
                List.of(client.token("acme", "owner"), client.token(null, "operator"))) {
            HttpResponse<String> answer = client.getAs(token, path);
            if (answer.statusCode() != refusedByTheServer) {
                assertProblem(answer, 404, "not-found");
            }
        }
    }

    @Test
    void givenCallerBoundToNone_whenRequested_thenEveryOrganizationIsThere() {
        for (String role : List.of("auditor", "operator")) {
            String token = client.token(null, role);

            assertThat(client.getAs(token, ACME + "/things/known").statusCode()).isEqualTo(200);
            assertThat(client.getAs(token, OTHER + "/things/known").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/forgotten", ACME + "/forgotten", "/v1/functional", "/error"})
    void givenHandlerThatSaysNothing_whenRequestedByAnyone_then403(String path) {
        for (Role role : Role.values()) {
            assertProblem(client.getAs(client.token("acme", role.value()), path), 403, "forbidden");
        }
    }

    @Test
    void givenHandlerOfALibrary_whenRequested_thenItIsForOperatorsOnly() {
        assertThat(client.getAs(client.token(null, "operator"), "/library/metrics").statusCode())
                .isEqualTo(200);
        assertProblem(
                client.getAs(client.token("acme", "owner"), "/library/metrics"), 403, "forbidden");
    }

    /** What can be done there is no secret: it stands in the OpenAPI document. */
    @Test
    void givenOptions_whenRequestedByAnyCaller_thenAllowTellsTheMethods() {
        for (String path : List.of(ACME + "/things/known", OTHER + "/things/nothing")) {
            HttpResponse<String> answer =
                    client.send(
                            "OPTIONS",
                            path,
                            "Authorization",
                            "Bearer " + client.token("acme", "verifier"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Allow")).contains("GET,HEAD,OPTIONS");
            assertThat(answer.body()).isEmpty();
        }
        assertProblem(client.send("OPTIONS", ACME + "/things"), 401, "unauthenticated");
    }

    @Test
    void givenNoRole_whenRequested_thenOnlyWhatAnyCallerMay() {
        String token = client.token("acme");

        assertThat(client.getAs(token, "/v1/me").statusCode()).isEqualTo(200);
        assertProblem(client.getAs(token, ACME + "/things/known"), 403, "forbidden");
    }

    @Test
    void givenCaller_whenNothingIsThere_then404() {
        assertProblem(client.getAs(client.token("acme"), "/v1/nowhere"), 404, "not-found");
    }

    @Test
    void givenHandlerThatNeedsTheLedger_whenItIsAway_then503() {
        assertProblem(client.getAs(client.token("acme"), "/v1/needs-ledger"), 503, "unavailable");
    }

    private HttpResponse<String> post(String token, String path) {
        return client.send("POST", path, "Authorization", "Bearer " + token);
    }
}
