package io.keyledger.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for a secret, or a good part of one. A quarter of the random part counts, so that text that
 * was cut off is found too; the hint, with its last four characters, does not.
 */
final class SecretTraces {

    private static final int TAIL = 38;
    private static final int PART = 8;

    private final List<String> parts;

    private SecretTraces(List<String> parts) {
        this.parts = parts;
    }

    /** Of an API key's secret or an access token: both end with 32 random characters and 6 more. */
    static SecretTraces of(String secret) {
        String tail = secret.substring(secret.length() - TAIL);
        return new SecretTraces(
                IntStream.range(0, 32 / PART)
                        .mapToObj(i -> tail.substring(i * PART, (i + 1) * PART))
                        .toList());
    }

    boolean isIn(String text) {
        return parts.stream().anyMatch(text::contains);
    }

    boolean isIn(Path file) {
        try {
            return isIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a directory that hold some of it. */
    List<Path> filesIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).filter(this::isIn).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
