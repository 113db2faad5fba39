package io.keyledger.access.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.access.sample.SampleTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** CASES S4: the management port has an access log of its own, if an operator wants one. */
@SampleTest
class ManagementAccessLogTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    @SuppressWarnings("NullAway.Init") // made before the application starts
    private static Path logs;

    @LocalManagementPort private int port;

    @DynamicPropertySource
    static void wantAccessLog(DynamicPropertyRegistry properties) throws IOException {
        logs = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "access-log");
        properties.add("management.server.port", () -> 0);
        properties.add("server.tomcat.accesslog.enabled", () -> true);
        properties.add("server.tomcat.accesslog.buffered", () -> false);
        properties.add("server.tomcat.accesslog.directory", logs::toString);
        properties.add("server.tomcat.accesslog.pattern", () -> "\"%r\" %{Authorization}i %s");
    }

    @Test
    void s4_givenCredentialInAPathOrQueryOrHeader_thenItIsNotInTheAccessLog()
            throws IOException, InterruptedException {
        call("/actuator/" + SECRET);
        call("/actuator/health?access_token=" + SECRET);
        call("/actuator/info?last");

        await().until(() -> text().contains("?last"));
        assertThat(text())
                .contains("kl_prod_[redacted]", "access_token=", "Bearer [redacted]")
                .doesNotContain(SECRET.substring(8, 30), SECRET.substring(12), "opaque");
    }

    private void call(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer opaque-token")
                        .build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
                .isBetween(200, 499);
    }

    /** Of that port only. */
    private static String text() {
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(file -> file.getFileName().toString().startsWith("management"))
                    .map(ManagementAccessLogTest::read)
                    .collect(Collectors.joining());
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
