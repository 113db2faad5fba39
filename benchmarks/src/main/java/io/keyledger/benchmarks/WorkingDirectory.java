package io.keyledger.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for the files of one benchmark. */
final class WorkingDirectory {

    private final Path path;

    private WorkingDirectory(Path path) {
        this.path = path;
    }

    static WorkingDirectory in(Path parent, String name) {
        try {
            Files.createDirectories(parent);
            return new WorkingDirectory(Files.createTempDirectory(parent, name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** A name in it that is not taken. */
    Path fresh(String name) {
        for (int i = 1; ; i++) {
            Path candidate = path.resolve(name + "-" + i);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }

    /** Copies a data directory of a server that does not run. */
    Path copyOf(Path original) {
        Path copy = fresh(original.getFileName() + "-copy");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file)));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
