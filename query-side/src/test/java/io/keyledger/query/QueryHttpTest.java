package io.keyledger.query;

import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.OrganizationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Talks to a running {@link QuerySideApplication}, which all tests share: each has an organization
 * of its own.
 */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.de.bwaldvogel=error")
public abstract class QueryHttpTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    protected final OrganizationId organization = anotherOrganization();
    protected final Events events = Events.everySecond();

    @LocalServerPort private int port;
    @Autowired private EventBus eventBus;
    @Autowired private TransactionManager transactions;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry properties) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "data");
        properties.add("keyledger.data-dir", directory::toString);
    }

    protected static OrganizationId anotherOrganization() {
        return OrganizationId.of("org-" + NUMBERS.incrementAndGet());
    }

    /** A key of this test's organization that no other test has. */
    protected SampleKey newKey() {
        return SampleKey.number(NUMBERS.incrementAndGet()).of(organization);
    }

    protected void write(DomainEventMessage<?>... messages) {
        new LedgerWriter(eventBus, transactions).write(messages);
    }

    /** The clear text of a new access token that is bound to this test's organization. */
    protected String tokenWith(String... roles) {
        return tokenOf(organization.value(), roles);
    }

    /**
     * @param boundTo null for a token that is bound to no organization
     */
    protected String tokenOf(@Nullable String boundTo, String... roles) {
        AccessTokenSecret token = AccessTokens.fresh();
        write(AccessTokens.issued(token, boundTo, roles));
        return token.reveal();
    }

    protected void revoke(String token) {
        write(AccessTokens.revoked(AccessTokenSecret.parse(token).orElseThrow()));
    }

    /** The path of this test's organization's API keys. */
    protected String keys() {
        return "/v1/organizations/" + organization.value() + "/api-keys";
    }

    protected int port() {
        return port;
    }

    protected Answer get(String token, String path, String... headers) {
        return send("GET", BodyPublishers.noBody(), token, path, headers);
    }

    protected Answer head(String token, String path, String... headers) {
        return send("HEAD", BodyPublishers.noBody(), token, path, headers);
    }

    protected Answer post(String token, String path, String json, String... headers) {
        return send("POST", BodyPublishers.ofString(json), token, path, headers);
    }

    /** An answer that goes on for long: closing its body cuts the connection. */
    protected HttpResponse<InputStream> open(String token, String path, String... headers) {
        return exchange(
                request("GET", BodyPublishers.noBody(), token, path, headers),
                BodyHandlers.ofInputStream());
    }

    private Answer send(
            String method, BodyPublisher body, String token, String path, String... headers) {
        return new Answer(
                exchange(request(method, body, token, path, headers), BodyHandlers.ofString()));
    }

    private HttpRequest request(
            String method, BodyPublisher body, String token, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, body)
                        .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
