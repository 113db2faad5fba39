package io.keyledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running {@link SampleApplication}, politely or byte by byte. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class HttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CONTENT_LENGTH = Pattern.compile("Content-Length: (\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    protected HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    protected HttpResponse<String> postJson(String path, String body) {
        return send(
                "POST", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    protected HttpResponse<String> postJson(String path, byte[] body) {
        return send(
                "POST", path, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");
    }

    protected HttpResponse<String> send(
            String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(30))
                        .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the bytes of the text (ISO 8859-1) and returns the whole answer, or what there is. */
    protected String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                answer.write(buffer, 0, n);
                if (isWhole(answer)) {
                    break;
                }
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static boolean isWhole(ByteArrayOutputStream answer) {
        String text = answer.toString(StandardCharsets.ISO_8859_1);
        Matcher length = CONTENT_LENGTH.matcher(text);
        int end = text.indexOf("\r\n\r\n");
        return end >= 0
                && length.find()
                && text.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    /** A GET by its raw target, which a polite client would not send. */
    protected String rawGet(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Checks that the response is a whole and harmless problem document of this code. */
    protected static JsonNode assertProblem(
            HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        JsonNode problem = json(response);
        assertProblem(problem, status, code);
        assertThat(response.headers().firstValue("Keyledger-Request-Id"))
                .contains(problem.get("requestId").asString());
        return problem;
    }

    /** The same for an answer to {@link #raw}. */
    protected static JsonNode assertRawProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json")
                .contains("Keyledger-Request-Id: ")
                .doesNotContain("Server:")
                .doesNotContain("Tomcat");
        JsonNode problem = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertProblem(problem, status, code);
        return problem;
    }

    private static void assertProblem(JsonNode problem, int status, String code) {
        assertThat(problem.get("type").asString()).isEqualTo("urn:keyledger:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("requestId").asString()).isNotBlank();
        assertThat(problem.toString())
                .doesNotContain("internal words", "Exception", "springframework", "io.keyledger");
        if (problem.has("errors")) {
            assertThat(problem.get("errors")).isNotEmpty();
        }
    }

    /** What is wrong with the only bad field, as {@code pointer detail}. */
    protected static String onlyError(JsonNode problem) {
        assertThat(problem.get("errors")).as(problem.toString()).hasSize(1);
        JsonNode error = problem.get("errors").get(0);
        return error.get("pointer").asString() + " " + error.get("detail").asString();
    }
}
