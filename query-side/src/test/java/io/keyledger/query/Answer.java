package io.keyledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the query side answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** The only value of a header. */
    public String header(String name) {
        List<String> values = response.headers().allValues(name);
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    public Answer isOk() {
        assertThat(status()).as(body()).isEqualTo(200);
        return this;
    }

    public Answer isProblem(int status, String code) {
        assertThat(status()).as(body()).isEqualTo(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(json().get("code").asString()).isEqualTo(code);
        assertThat(body()).doesNotContain("Exception", "io.keyledger", "mongo");
        return this;
    }

    /** Checks that these fields, and no others, are to blame. */
    public Answer blames(String... pointers) {
        isProblem(400, "invalid-request");
        assertThat(
                        StreamSupport.stream(json().path("errors").spliterator(), false)
                                .map(error -> error.get("pointer").asString()))
                .as(body())
                .containsExactlyInAnyOrder(pointers);
        return this;
    }

    /** The body without what differs from request to request. */
    public JsonNode withoutRequestId() {
        ObjectNode body = (ObjectNode) json();
        body.remove("requestId");
        return body;
    }
}
