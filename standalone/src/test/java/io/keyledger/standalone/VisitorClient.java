package io.keyledger.standalone;

import io.keyledger.processes.Answer;
import io.keyledger.standalone.MatrixRequests.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends the calls of any kind of caller, just as it would. */
final class VisitorClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    VisitorClient(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    Answer send(Call call, Visitor visitor) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + targetOf(call, visitor)))
                        .timeout(Duration.ofMinutes(1))
                        .method(call.method(), BodyPublishers.ofString(call.body()))
                        .header("X-Request-Id", "case-" + System.nanoTime());
        if (!call.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!visitor.headers().isEmpty()) {
            request.headers(visitor.headers().toArray(String[]::new));
        }
        try {
            return read(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }

    private static String targetOf(Call call, Visitor visitor) {
        if (visitor.query() == null) {
            return call.target();
        }
        return call.target() + (call.target().contains("?") ? "&" : "?") + visitor.query();
    }

    /** A stream of events has no end; that it begins is all there is to know here. */
    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        boolean endless =
                response.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/event-stream");
        try (InputStream body = response.body()) {
            String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), response.headers(), text);
        }
    }
}
