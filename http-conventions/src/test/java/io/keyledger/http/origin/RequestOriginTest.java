package io.keyledger.http.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

class RequestOriginTest extends HttpTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    @ParameterizedTest
    @ValueSource(strings = {"/origin", "/origin-async"})
    void givenNothing_thenRandomIdEverywhere(String path) {
        HttpResponse<String> first = get(path);
        HttpResponse<String> second = get(path);

        assertThat(requestId(first)).isNotEqualTo(requestId(second)).hasSize(36);
        assertThat(origin(first).get("requestId").asString()).isEqualTo(requestId(first));
        assertThat(origin(first).get("correlationId").asString()).isEqualTo(requestId(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c-9", "0123456789"})
    void givenRequestIdOfTheRightShape_thenTakenOver(String id) {
        HttpResponse<String> response = get("/origin", "X-Request-Id", id);

        assertThat(requestId(response)).isEqualTo(id);
        assertThat(json(response).get("mdc").asString()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "é", "a\"b", "<b>", SECRET, "x" + SECRET + "y"})
    void givenRequestIdOfAnyOtherShapeOrWithASecret_thenReplaced(String id) {
        assertThat(requestId(get("/origin", "X-Request-Id", id))).hasSize(36);
        JsonNode origin = origin(get("/origin", "X-Correlation-Id", id));
        assertThat(origin.get("correlationId")).isEqualTo(origin.get("requestId"));
    }

    @Test
    void givenRequestIdOf128Characters_thenTakenOver_andNotOfOneMore() {
        assertThat(requestId(get("/origin", "X-Request-Id", "x".repeat(128)))).hasSize(128);
        assertThat(requestId(get("/origin", "X-Request-Id", "x".repeat(129)))).hasSize(36);
    }

    @Test
    void givenCorrelationId_thenKeptApartFromTheRequestId() {
        JsonNode origin =
                origin(get("/origin", "X-Request-Id", "one", "X-Correlation-Id", "other"));

        assertThat(origin.get("requestId").asString()).isEqualTo("one");
        assertThat(origin.get("correlationId").asString()).isEqualTo("other");
    }

    @Test
    void s8_givenForgedForwardingHeaders_thenAddressIsTheSockets() {
        JsonNode origin =
                origin(
                        get(
                                "/origin",
                                "X-Forwarded-For",
                                "203.0.113.7",
                                "Forwarded",
                                "for=203.0.113.7",
                                "X-Real-IP",
                                "203.0.113.7"));

        assertThat(origin.get("clientAddress").asString()).isEqualTo("127.0.0.1");
    }

    /** As in an application that left out the filter which knows the setting. */
    @Test
    void givenNobodyWhoSaidWhetherAddressesAreRecorded_thenTheyAreNot() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.7");

        RequestOrigin origin = RequestOrigin.of(request);

        assertThat(origin.clientAddress()).isNull();
        assertThat(RequestOrigin.of(request)).isSameAs(origin);
    }

    @Test
    void givenUserAgent_thenCutAndCleaned() throws IOException {
        assertThat(userAgent("curl/8")).contains("\"userAgent\":\"curl/8\"");
        assertThat(userAgent("a\tb")).contains("\"userAgent\":\"ab\"");
        assertThat(userAgent("x".repeat(300)))
                .contains("\"userAgent\":\"" + "x".repeat(256) + "\"");
        assertThat(userAgent("a " + SECRET)).contains("\"userAgent\":\"a [redacted]\"");
        assertThat(userAgent("kl_prod_abcd\tefghijklmnopqrstuvwxyz0123453TMl59"))
                .contains("\"userAgent\":\"[redacted]\"");
        assertThat(userAgent("x".repeat(240) + SECRET)).doesNotContain("kl_prod_");
        assertThat(userAgent(" ")).contains("\"userAgent\":null");
        assertThat(rawGet("/origin")).contains("\"userAgent\":null");
    }

    private String userAgent(String userAgent) throws IOException {
        return raw(
                "GET /origin HTTP/1.1\r\nHost: a\r\nConnection: close\r\nUser-Agent: "
                        + userAgent
                        + "\r\n\r\n");
    }

    private static JsonNode origin(HttpResponse<String> response) {
        return json(response).get("origin");
    }

    private static String requestId(HttpResponse<String> response) {
        assertThat(response.headers().allValues("Keyledger-Request-Id")).hasSize(1);
        return response.headers().firstValue("Keyledger-Request-Id").orElseThrow();
    }
}
