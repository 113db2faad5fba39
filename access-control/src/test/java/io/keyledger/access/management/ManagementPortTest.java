package io.keyledger.access.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleReadiness;
import io.keyledger.access.sample.SampleTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

@SampleTest
@TestPropertySource(properties = "management.server.port=0")
class ManagementPortTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalManagementPort private int port;
    @Autowired private SampleClient client;
    @Autowired private SampleReadiness readiness;

    @AfterEach
    void isReady() {
        readiness.set(true);
    }

    @Test
    void givenReadyProcess_thenHealthSaysUpAndNothingElse() {
        HttpResponse<String> answer = get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void givenProcessThatIsNotReady_thenHealthIsThatOfReadyz() {
        readiness.set(false);

        assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(get("/actuator/health").body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
        assertThat(client.get("/readyz").statusCode()).isEqualTo(503);
    }

    @Test
    void givenNothingToTell_thenInfoIsEmpty() {
        assertThat(get("/actuator/info").body()).isEqualTo("{}");
    }

    @Test
    void givenDeniedCalls_thenMetricsCountThemInBothForms() {
        client.get("/v1/me");

        assertThat(get("/actuator/metrics/keyledger.requests.denied").body())
                .contains("no-credential", "rate-limited");
        assertThat(get("/actuator/prometheus").body())
                .contains("keyledger_requests_denied_total{reason=\"no-credential\"}")
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/loggers",
                "/actuator/threaddump",
                "/actuator/mappings",
                "/actuator/health/readiness",
                "/actuator/metrics/../heapdump",
                "/v1/me",
                "/"
            })
    void givenAnythingElse_whenAskedForThere_thenRefused(String path) {
        assertThat(get(path).statusCode()).isIn(400, 401, 404);
    }

    @Test
    void givenMethodThatChangesSomething_thenRefused() {
        HttpResponse<String> answer = send("POST", "/actuator/metrics");

        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @Test
    void givenAnyAnswer_thenItHasTheSecurityHeaders() {
        for (String path : new String[] {"/actuator/health", "/actuator/env", "/nowhere"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .containsExactly("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "springframework");
        }
    }

    @Test
    void givenManagementPort_thenTheMainPortHasNoneOfIt() {
        String operator = client.token(null, "operator");

        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/metrics"}) {
            assertThat(client.getAs(operator, path).statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
