package io.keyledger.processes;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A field of the object that came back. */
    public String text(String field) {
        return json().required(field).asString();
    }

    /** A header that must be there. */
    public String header(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> new AssertionError("No " + name + " in " + this));
    }

    /** Where in the ledger the answer stands, or which position its change is at or before. */
    public long position() {
        return Long.parseLong(header("Keyledger-Position"));
    }

    /** The version of the key, as the ETag tells it. */
    public long version() {
        return Long.parseLong(header("ETag").replace("\"", ""));
    }

    /** This answer, if it has the status that the test relies on. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Not " + expected + " but " + this);
        }
        return this;
    }
}
