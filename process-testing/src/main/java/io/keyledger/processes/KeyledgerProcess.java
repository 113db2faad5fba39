package io.keyledger.processes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, which ends with {@link #close()} at latest. */
public final class KeyledgerProcess implements AutoCloseable {

    /** Much more than it takes, since the machine may be busy; only a failing test waits for it. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern PORT = Pattern.compile("started on port (\\d+)");

    /** Little memory, little work to start, compiled early: these processes live for seconds. */
    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xms128m",
                    "-Xmx256m",
                    "-XX:MetaspaceSize=128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:CompileThresholdScaling=0.2");

    private final Path dataDirectory;
    private final Path stdout;
    private final Path stderr;
    private final Process process;

    private KeyledgerProcess(Path dataDirectory, Path stdout, Path stderr, Process process) {
        this.dataDirectory = dataDirectory;
        this.stdout = stdout;
        this.stderr = stderr;
        this.process = process;
    }

    /**
     * Starts it and does not wait for anything.
     *
     * @param outputDirectory where its output goes, outside of its data
     */
    public static KeyledgerProcess launch(Launch launch, Path outputDirectory) {
        try {
            Path stdout = Files.createTempFile(outputDirectory, "keyledger-", ".out");
            Path stderr = Files.createTempFile(outputDirectory, "keyledger-", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(commandLine(launch))
                            .directory(outputDirectory.toFile())
                            .redirectOutput(stdout.toFile())
                            .redirectError(stderr.toFile());
            builder.environment().keySet().removeIf(KeyledgerProcess::wouldConfigure);
            builder.environment().putAll(launch.environment());
            return new KeyledgerProcess(launch.dataDirectory(), stdout, stderr, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> commandLine(Launch launch) {
        List<String> line = new ArrayList<>();
        line.add(java());
        line.addAll(JVM_OPTIONS);
        line.addAll(launch.program().javaArguments());
        line.add("--keyledger.data-dir=" + launch.dataDirectory());
        line.addAll(launch.arguments());
        return line;
    }

    /** The Java that runs the tests. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean wouldConfigure(String variable) {
        return variable.matches("(KEYLEDGER|SPRING|SERVER|LOGGING|MANAGEMENT)_.*|.*JAVA.*OPTIONS");
    }

    /** Waits until it says that it can serve. */
    public KeyledgerProcess awaitReady() {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new AssertionError("It ended instead of starting:\n" + output());
        }
        return this;
    }

    private boolean isReady() {
        OptionalInt port = findPort();
        return port.isPresent() && KeyledgerClient.isReady(port.getAsInt());
    }

    /** The port that it printed. */
    public int port() {
        return findPort().orElseThrow(() -> new AssertionError("No port in:\n" + output()));
    }

    /** The port of the Actuator, which is opened after the other; if one was asked for. */
    public int managementPort() {
        return PORT.matcher(output())
                .results()
                .reduce((first, last) -> last)
                .map(match -> Integer.parseInt(match.group(1)))
                .orElseThrow();
    }

    private OptionalInt findPort() {
        Matcher matcher = PORT.matcher(output());
        return matcher.find()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    /** The operator's token, from the file in which an operator finds it. */
    public String operatorToken() {
        try {
            return Files.readString(dataDirectory.resolve("admin-token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client with connections of its own and the operator's token. */
    public KeyledgerClient client() {
        return new KeyledgerClient(port(), operatorToken());
    }

    /** Its number, for the tools that look into it. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut would, as far as a living machine can. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Asks it to stop, as a service manager does. */
    public void terminate() {
        process.destroy();
    }

    /** Asks it to stop, waits for its end, and returns its exit status. */
    public int stop() {
        terminate();
        return awaitExit();
    }

    /** Waits for its end and returns its exit status. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for the end of a process", e);
        }
    }

    /** All that it has written so far, to standard output and then to standard error. */
    public String output() {
        return standardOutput() + standardError();
    }

    public String standardOutput() {
        return read(stdout);
    }

    public String standardError() {
        return read(stderr);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
