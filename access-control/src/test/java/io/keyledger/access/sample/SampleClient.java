package io.keyledger.access.sample;

import io.keyledger.access.tokens.FakeLedger;
import io.keyledger.access.tokens.Tokens;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Sends requests to the sample and issues the tokens for them. */
public final class SampleClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Environment environment;
    private final FakeLedger ledger;

    SampleClient(Environment environment, FakeLedger ledger) {
        this.environment = environment;
        this.ledger = ledger;
    }

    /** The clear text of a new token; of no organization if null. */
    public String token(@Nullable String organization, String... roles) {
        AccessTokenSecret token = Tokens.fresh();
        ledger.append(Tokens.issued(token, organization, null, roles));
        return token.reveal();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    /**
     * Sends a request without a body.
     *
     * @param headers names and values in turn; the same name again is another header
     */
    public HttpResponse<String> send(String method, String path, String... headers) {
        URI uri = URI.create("http://localhost:%s%s".formatted(port(), path));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes that no client library would, and returns all that comes back. */
    public String sendRaw(String request) {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
