package io.keyledger.deployment;

import static org.awaitility.Awaitility.await;

import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real reverse proxy with the configuration of {@code docker-compose.yml}, in which addresses
 * and the path of the table are others: it listens on loopback, and so do the processes. It looks
 * at their health more often, so that tests wait less.
 */
final class Haproxy implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("haproxy", "haproxy.cfg");
    private static final String LISTENS = "bind :8080";
    private static final String LOOKS = "check inter 1s";
    private static final String TABLE = "/usr/local/etc/haproxy/routes.map";
    private static final Pattern SERVER = Pattern.compile("(server (\\S+) )\\2:8080");

    /** Beside those that the system gives to whoever connects. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;

    private Haproxy(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * @param portOf of the server that the configuration calls so, on this machine
     */
    static Haproxy start(ToIntFunction<String> portOf) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(KeyledgerStarter.outputDirectory(), "haproxy-", ".log");
            Path configuration = Files.createTempFile("haproxy-", ".cfg");
            Files.writeString(configuration, configuration(port, portOf));
            Process process =
                    new ProcessBuilder(
                                    executable().orElseThrow().toString(),
                                    "-db",
                                    "-f",
                                    configuration.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            return new Haproxy(process, log, port).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(int port, ToIntFunction<String> portOf) throws IOException {
        String quick = replaced(Files.readString(CONFIGURATION), LOOKS, "check inter 100ms");
        String listening = replaced(quick, LISTENS, "bind 127.0.0.1:" + port);
        return SERVER.matcher(replaced(listening, TABLE, Routes.TABLE.toAbsolutePath().toString()))
                .replaceAll(
                        server ->
                                server.group(1)
                                        + "127.0.0.1:"
                                        + portOf.applyAsInt(server.group(2)));
    }

    private static String replaced(String text, String part, String other) {
        if (!text.contains(part)) {
            throw new AssertionError("There is no " + part + " in " + CONFIGURATION);
        }
        return text.replace(part, other);
    }

    private static int freePort() {
        Random random = new Random();
        while (true) {
            int port = FIRST_PORT + random.nextInt(PORTS);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // another one is
            }
        }
    }

    private Haproxy awaitReady() {
        await().atMost(KeyledgerProcess.PATIENCE)
                .until(() -> !process.isAlive() || KeyledgerClient.isReady(port));
        if (!process.isAlive()) {
            throw new AssertionError("It ended instead of starting:\n" + output());
        }
        return this;
    }

    int port() {
        return port;
    }

    /**
     * A client's request.
     *
     * @param headers names and values in turns
     */
    Answer send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, BodyPublishers.noBody())
                        .timeout(KeyledgerProcess.PATIENCE);
        try {
            return Answer.of(
                    http.send(
                            (headers.length == 0 ? request : request.headers(headers)).build(),
                            BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }

    /** What it wrote: a line for each request, and for each process that comes or goes. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Optional<Path> executable() {
        return List.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy", "/usr/bin/haproxy").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips a test where there is none, and says how to get one. */
    static final class Installed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return executable().isPresent()
                    ? ConditionEvaluationResult.enabled("HAProxy is here")
                    : ConditionEvaluationResult.disabled(
                            "No HAProxy on this machine: on Debian, apt-get install haproxy");
        }
    }
}
