package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A text in the body. */
    public String text(String field) {
        return json().required(field).asString();
    }

    public long version() {
        return json().required("version").asLong();
    }

    public long position() {
        return Long.parseLong(header("Keyledger-Position").orElseThrow());
    }

    public Answer hasStatus(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** It is a whole and harmless problem document of this code. */
    public Answer isProblem(int expectedStatus, String code) {
        hasStatus(expectedStatus);
        assertThat(header("Content-Type")).contains("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.required("type").asString()).isEqualTo("urn:keyledger:problem:" + code);
        assertThat(problem.required("code").asString()).isEqualTo(code);
        assertThat(problem.required("status").asInt()).isEqualTo(expectedStatus);
        assertThat(problem.required("title").asString()).isNotBlank();
        assertThat(problem.required("detail").asString()).isNotBlank();
        assertThat(header("Keyledger-Request-Id")).contains(text("requestId"));
        assertThat(header("ETag")).isEmpty();
        assertThat(header("Location")).isEmpty();
        assertThat(body).doesNotContain("Exception", "io.keyledger", "springframework", "\tat ");
        return this;
    }

    /** It is refused as invalid because of exactly these fields. */
    public Answer isInvalid(String... pointers) {
        isProblem(400, "invalid-request");
        List<String> actual = new ArrayList<>();
        json().path("errors").forEach(error -> actual.add(error.required("pointer").asString()));
        assertThat(actual).as(body).containsExactly(pointers);
        return this;
    }

    /** All of it, without what differs between any two answers. */
    public Map<String, Object> withoutIds() {
        Map<String, Object> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers.map());
        all.remove("Keyledger-Request-Id");
        all.remove("Date");
        all.put("the status", status);
        all.put("the body", body.replace(header("Keyledger-Request-Id").orElseThrow(), "…"));
        return all;
    }
}
