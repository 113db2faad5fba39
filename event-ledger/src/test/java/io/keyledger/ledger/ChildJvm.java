package io.keyledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another process with the same class path. Closing it kills it. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static ChildJvm start(Class<?> main, Path argument) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        argument.toString());
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    String readLine() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IllegalStateException("The child has ended");
        }
        return line;
    }

    /** Kills it as kill -9 does, and returns what it had still written. */
    List<String> kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        try (Stream<String> rest = lines.lines()) {
            return rest.toList();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
