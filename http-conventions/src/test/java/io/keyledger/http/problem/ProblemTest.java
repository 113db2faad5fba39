package io.keyledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ProblemTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/", "/a//b", "/error", "/things/", "/written/x"})
    void givenUnknownPath_thenNotFound(String path) {
        assertProblem(get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/json", "garbage", "*/*;q=0"})
    void givenAnyAccept_thenProblemsAreJson(String accept) {
        assertProblem(get("/nothing", "Accept", accept), 404, "not-found");
    }

    @Test
    void givenHead_thenProblemHasNoBody() {
        HttpResponse<String> response = send("HEAD", "/nothing", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void givenWrongMethod_thenAllowTellsTheRightOne() {
        HttpResponse<String> response = send("PUT", "/things", BodyPublishers.ofString("{}"));

        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("OPTIONS, POST");
        assertThat(send("PUT", "/origin", BodyPublishers.noBody()).headers().firstValue("Allow"))
                .contains("GET, HEAD, OPTIONS");
    }

    /** An answer must not go by the name of a problem. */
    @Test
    void givenClientThatAlsoTakesProblems_thenAnAnswerIsPlainJson() {
        String path = "/written?at=2026-11-23T10:15:30Z";
        for (String accept :
                new String[] {
                    "application/problem+json, application/json",
                    "application/problem+json, */*;q=0.1",
                    "application/*"
                }) {
            assertThat(get(path, "Accept", accept).headers().firstValue("Content-Type"))
                    .as(accept)
                    .contains("application/json");
        }
        assertProblem(get(path, "Accept", "application/problem+json"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "garbage", "application/xml;q=0.9"})
    void givenAcceptThatCannotBeMet_thenNotAcceptable(String accept) {
        assertProblem(
                get("/written?at=2026-11-23T10:15:30Z", "Accept", accept), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/failures/internal", "/failures/error", "/failures/while-writing"})
    void givenUnforeseenFailure_thenClientLearnsNothingAndLogHasTheRequestId(
            String path, CapturedOutput log) {
        HttpResponse<String> response = get(path, "X-Request-Id", "find-me");

        assertProblem(response, 500, "internal");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        assertThat(log).contains("ERROR").contains("Request find-me failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/failures/store", "/failures/future", "/failures/timeout"})
    void givenFailureThatAModuleKnows_thenUnavailableWithRetryAfter(
            String path, CapturedOutput log) {
        HttpResponse<String> response = get(path);

        assertProblem(response, 503, "unavailable");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void givenFailureHalfWay_thenTheAnswerDoesNotLookWhole() throws IOException {
        String answer = rawGet("/failures/half-way");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
        assertThat(answer).doesNotEndWith("0\r\n\r\n").doesNotContain("problem");
    }

    @ParameterizedTest
    @CsvSource({"send-error,400,invalid-request", "throw,500,internal", "problem,429,rate-limited"})
    void givenFilterThatRefuses_thenProblem(String refusal, int status, String code) {
        assertProblem(get("/origin", "Sample-Filter", refusal), status, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/a%2Fb",
                "/..%5c..%5c",
                "/a\\b",
                "/%ff",
                "/%zz",
                "/a b",
                "/../../etc/passwd",
                "/<script>",
                "http://[/"
            })
    void givenTargetThatTomcatRefuses_thenProblemWithoutBanner(String target) throws IOException {
        assertRawProblem(rawGet(target), 400, "invalid-request");
    }

    @Test
    void givenHeadersOfMoreThan16Kilobytes_thenProblemWithoutBanner() throws IOException {
        String request = "GET /origin HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: %s\r\n\r\n";

        assertThat(raw(request.formatted("x".repeat(15_000)))).startsWith("HTTP/1.1 200");
        assertRawProblem(raw(request.formatted("x".repeat(17_000))), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /origin HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /origin HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "POST /things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
            })
    void givenMalformedRequest_thenProblemWithoutBanner(String request) throws IOException {
        assertRawProblem(raw(request), 400, "invalid-request");
    }

    /** Byte by byte: clients do not send all of them. */
    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "trace", "PROPFIND", "PATCH", "FOO", "get", "Get", "M-SEARCH"})
    void givenMethodThatThePathDoesNotHave_thenAllowTellsThoseItHasAndNothingIsEchoed(String method)
            throws IOException {
        String answer = raw(request(method, "/origin"));

        assertRawProblem(answer, 405, "method-not-allowed");
        assertThat(answer).contains("\r\nAllow: GET, HEAD, OPTIONS\r\n").doesNotContain("x-y-z");
        assertRawProblem(raw(request(method, "/nothing")), 404, "not-found");
    }

    /** The one asks for a proxy, and the other is for no method at all. */
    @ParameterizedTest
    @CsvSource({"CONNECT, a:80", "CONNECT, /origin", "FOO, *", "TRACE, *", "F{O, /origin"})
    void givenTargetThatTheMethodCannotHave_thenInvalid(String method, String target)
            throws IOException {
        assertRawProblem(raw(request(method, target)), 400, "invalid-request");
    }

    private static String request(String method, String target) {
        return method
                + " "
                + target
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nSecret: x-y-z\r\n\r\n";
    }

    @Test
    void givenSeveralBadFields_thenAllAreReportedAtOnce() {
        JsonNode problem =
                assertProblem(postJson("/creations", "{\"name\":\" \"}"), 400, "invalid-request");

        assertThat(problem.get("detail").asString())
                .isEqualTo("/name must not be blank; /environment is required");
        assertThat(problem.get("errors").toString())
                .isEqualTo(
                        "[{\"pointer\":\"/name\",\"detail\":\"must not be blank\"},"
                                + "{\"pointer\":\"/environment\",\"detail\":\"is required\"}]");
    }

    @Test
    void givenGoodFields_thenTheyAreReadAsParsed() {
        assertThat(postJson("/creations", "{\"name\":\" a \",\"environment\":\"preview\"}").body())
                .isEqualTo("{\"name\":\"a\",\"environment\":\"preview\"}");
    }

    @Test
    void givenInvalidValueOutsideOfFields_thenInvalidRequest() {
        JsonNode problem = assertProblem(get("/organizations/A"), 400, "invalid-request");

        assertThat(problem.get("detail").asString())
                .startsWith("The request is not valid: must be");
        assertThat(problem.has("errors")).isFalse();
    }

    @Test
    void givenMissingHeader_thenNamed() {
        JsonNode problem = assertProblem(get("/required?position=1"), 400, "invalid-request");

        assertThat(problem.get("detail").asString()).isEqualTo("Sample is required");
    }
}
