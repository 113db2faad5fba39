package io.keyledger.access.hardening;

import static io.keyledger.access.sample.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SampleTest
class HardeningTest {

    private static final Map<String, String> ON_EVERY_ANSWER =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                    "Referrer-Policy", "no-referrer",
                    "Cache-Control", "no-store");

    @Autowired private SampleClient client;
    private String token = "";

    @BeforeEach
    void issueToken() {
        token = client.token("acme", "developer");
    }

    @ParameterizedTest
    @CsvSource({
        "200, GET, /v1/me",
        "200, GET, /livez",
        "200, GET, /v1/later",
        "400, GET, /v1/me;x=1",
        "400, GET, /v1/refusing",
        "400, GET, /v1/a%2Fb",
        "400, GET, /v1/me?access_token=x",
        "403, GET, /v1/forgotten",
        "404, GET, /v1/nowhere",
        "404, GET, /v1/organizations/other/things/known",
        "405, POST, /v1/me",
        "405, FOO, /v1/me",
        "500, GET, /v1/failing",
        "503, GET, /v1/needs-ledger"
    })
    void givenAnyAnswerToACaller_thenItHasTheSecurityHeadersOnce(
            int status, String method, String path) {
        assertHardened(client.send(method, path, "Authorization", "Bearer " + token), status);
    }

    @Test
    void givenMethodThatNobodyKnows_thenToldWhichThereAre() {
        HttpResponse<String> answer =
                client.send("FOO", "/v1/me", "Authorization", "Bearer " + token);

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(
                        allow -> assertThat(allow).contains("GET").doesNotContain("FOO"));
        assertProblem(client.send("FOO", "/v1/me"), 401, "unauthenticated");
    }

    @Test
    void givenNoCaller_thenTheAnswerHasTheSecurityHeadersOnce() {
        assertHardened(client.get("/v1/me"), 401);
    }

    /** Then Tomcat itself asks for the error page, past the filters. */
    @Test
    void givenBodyThatIsChunkedWrongly_thenTheAnswerHasTheSecurityHeadersOnce() {
        String answer =
                client.sendRaw(
                        """
                        POST /v1/organizations/acme/bodies HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        Content-Type: application/json
                        Transfer-Encoding: chunked

                        no number
                        """
                                .formatted(token)
                                .replace("\n", "\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"invalid-request\"");
        ON_EVERY_ANSWER.forEach(
                (name, value) -> assertThat(answer).containsOnlyOnce(name + ": " + value));
    }

    private static void assertHardened(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        ON_EVERY_ANSWER.forEach(
                (name, value) ->
                        assertThat(answer.headers().allValues(name))
                                .as(name)
                                .containsExactly(value));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void givenAnswerWithAPolicyAndCachingOfItsOwn_thenTheseStand() {
        HttpResponse<String> page = client.getAs(token, "/v1/page");

        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me;a=b",
                "//v1/me",
                "/v1//me",
                "/v1/%2e%2e/me",
                "/v1/me%0a",
                "/v1/me%25"
            })
    void givenPathWithTwoReadings_whenRequested_then400WithoutTheReason(String path) {
        HttpResponse<String> answer = client.getAs(token, path);

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.body())
                .contains("has a form that is refused here")
                .doesNotContain("/v1", "malicious");
    }

    @Test
    void givenControlCharacterInAHeader_whenAHandlerReadsIt_then400() {
        String answer =
                client.sendRaw(
                        """
                        GET /v1/header HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        Sample-Header: a\u0085b
                        Connection: close

                        """
                                .formatted(token)
                                .replace("\n", "\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"invalid-request\"");
    }
}
