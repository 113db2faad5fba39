package io.keyledger.http.logging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The access log of a test's application, as an operator reads it. */
public final class AccessLog {

    private final Path directory;

    private AccessLog(Path directory) {
        this.directory = directory;
    }

    /** Has the application write one. */
    public static AccessLog switchedOn(DynamicPropertyRegistry properties) throws IOException {
        Path directory =
                Files.createTempDirectory(Path.of("target").toAbsolutePath(), "access-log");
        properties.add("server.tomcat.accesslog.enabled", () -> true);
        properties.add("server.tomcat.accesslog.buffered", () -> false);
        properties.add("server.tomcat.accesslog.directory", directory::toString);
        return new AccessLog(directory);
    }

    /** All that was written. */
    public String text() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(AccessLog::read).collect(Collectors.joining());
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
