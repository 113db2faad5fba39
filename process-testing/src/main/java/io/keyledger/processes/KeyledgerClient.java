package io.keyledger.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls Keyledger over connections of its own, with one access token. */
public final class KeyledgerClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final String address;
    private final String token;

    public KeyledgerClient(int port, String token) {
        this.address = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** Whether a process at the port can serve; false also when there is none. */
    public static boolean isReady(int port) {
        try {
            return new KeyledgerClient(port, "").getWithoutCredential("/readyz").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The keys of an organization, as this client sees them. */
    public ApiKeysClient apiKeysOf(String organization) {
        return new ApiKeysClient(this, organization);
    }

    /** The access tokens of an organization, as this client sees them. */
    public AccessTokensClient accessTokensOf(String organization) {
        return new AccessTokensClient(this, organization);
    }

    /** Asks whether a secret is valid. */
    public Answer verify(String secret, String environment) {
        return post("/v1/api-keys/verify", json(Map.of("key", secret, "environment", environment)));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), headers);
    }

    /** A body of another type than JSON. */
    public Answer postAs(String contentType, String path, String body) {
        HttpRequest.Builder request = request(path).method("POST", BodyPublishers.ofString(body));
        request.header("Authorization", "Bearer " + token);
        request.header("Content-Type", contentType);
        return send(request.build());
    }

    public Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, BodyPublishers.ofString(json), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer getWithoutCredential(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path, headers).method(method, body);
        request.header("Authorization", "Bearer " + token);
        request.header("Content-Type", "application/json");
        return send(request.build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }
}
