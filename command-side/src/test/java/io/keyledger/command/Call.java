package io.keyledger.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One HTTP request, while it is being written. */
public final class Call {

    /** So long that only a request that hangs gets to feel it. */
    private static final Duration HANGING = Duration.ofSeconds(60);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String method;
    private String path;
    private @Nullable String authorization;
    private @Nullable String contentType;
    private BodyPublisher body = BodyPublishers.noBody();
    private final List<String> headers = new ArrayList<>();

    private Call(int port, String method, String path) {
        this.port = port;
        this.method = method;
        this.path = path;
    }

    static Call to(int port, String method, String path) {
        return new Call(port, method, path);
    }

    public Call as(String token) {
        return authorization("Bearer " + token);
    }

    public Call anonymously() {
        return authorization(null);
    }

    public Call authorization(@Nullable String value) {
        authorization = value;
        return this;
    }

    /** One more header; the same name again is another header. */
    public Call header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    public Call query(String query) {
        path = path + "?" + query;
        return this;
    }

    public Call json(String json) {
        return body("application/json", json);
    }

    public Call body(@Nullable String type, String text) {
        contentType = type;
        body = BodyPublishers.ofString(text);
        return this;
    }

    public Call json(byte[] bytes) {
        contentType = "application/json";
        body = BodyPublishers.ofByteArray(bytes);
        return this;
    }

    /** A JSON body whose length is not announced. */
    public Call chunkedJson(byte[] bytes) {
        contentType = "application/json";
        body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        return this;
    }

    public Call withoutBody(@Nullable String type) {
        contentType = type;
        body = BodyPublishers.noBody();
        return this;
    }

    public Answer send() {
        try {
            HttpResponse<String> response = HTTP.send(request(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(HANGING)
                        .method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return request.build();
    }
}
