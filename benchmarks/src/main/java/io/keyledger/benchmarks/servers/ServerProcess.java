package io.keyledger.benchmarks.servers;

import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.RequestTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, on a free port of the loopback address. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int POLL_MILLIS = 3;
    private static final int LONGEST_STOP_SECONDS = 60;
    private static final int TAIL = 3_000;
    private static final int OK = 200;

    private final Process process;
    private final Path log;
    private final long startedAt;
    private final Thread stopper = new Thread(this::kill);
    private int port;

    private ServerProcess(Process process, Path log, long startedAt) {
        this.process = process;
        this.log = log;
        this.startedAt = startedAt;
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    /** Starts it and waits until it has told its port. */
    static ServerProcess start(List<String> command, Path log) {
        try {
            long now = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            ServerProcess server = new ServerProcess(process, log, now);
            server.awaitPort();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Processor time of the process so far, in seconds. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Waits until a path answers 200, and tells how long after its start the process did so. */
    public Duration awaitOk(String path) {
        byte[] request = RequestTemplate.get(path, "");
        while (!isOk(request)) {
            pauseWhileStarting();
        }
        return sinceStart();
    }

    private Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private boolean isOk(byte[] request) {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.exchange(request).status() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitPort() throws IOException {
        while (port == 0) {
            Matcher matcher = PORT.matcher(Files.readString(log));
            if (matcher.find()) {
                port = Integer.parseInt(matcher.group(1));
            } else {
                pauseWhileStarting();
            }
        }
    }

    private void pauseWhileStarting() {
        if (!process.isAlive() || sinceStart().compareTo(LONGEST_START) > 0) {
            close();
            throw new ServerNotStartedException(process.pid(), tailOfLog());
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private String tailOfLog() {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - TAIL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would (SIGKILL); it may take a moment until it has ended. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Asks it to stop and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
