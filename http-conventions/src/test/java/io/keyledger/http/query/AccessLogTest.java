package io.keyledger.http.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.http.HttpTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** CASES S4: an access log, if an operator wants one. */
class AccessLogTest extends HttpTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    @SuppressWarnings("NullAway.Init") // made before the application starts
    private static Path directory;

    @DynamicPropertySource
    static void wantAccessLog(DynamicPropertyRegistry properties) throws IOException {
        directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "access-log");
        properties.add("server.tomcat.accesslog.enabled", () -> true);
        properties.add("server.tomcat.accesslog.buffered", () -> false);
        properties.add("server.tomcat.accesslog.directory", directory::toString);
    }

    @Test
    void caseS4_givenCredentialInTheQueryStringOrAsBasicUser_thenItIsNotInTheAccessLog() {
        get("/origin?access_token=" + SECRET);
        get("/origin", "Authorization", "Basic c2VjcmV0LXVzZXI6eA==");
        get("/versions?last=one");

        await().until(() -> log().contains("/versions"));
        assertThat(log())
                .contains("\"GET /origin HTTP/1.1\" 400")
                .doesNotContain(
                        "access_token", SECRET, "secret-user", "c2VjcmV0LXVzZXI6eA", "last");
    }

    private static String log() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(AccessLogTest::read).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
