package io.keyledger.benchmarks.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the servers: with the same JVM, the same options of the JVM and the same options of
 * Tomcat, so that what differs is the application.
 */
public final class Servers {

    /**
     * By default Tomcat closes a connection after 100 requests, which is another thing to measure.
     */
    private static final List<String> TOMCAT =
            List.of("--server.port=0", "--server.tomcat.max-keep-alive-requests=-1");

    private static final String EMPTY = "io.keyledger.benchmarks.reference.EmptyEndpoint";

    private final Path jar;
    private final Path directory;
    private final List<String> jvmOptions;
    private final List<String> settings;

    /**
     * @param jar the packaged application
     * @param directory for logs, on the file system that is measured
     */
    public Servers(Path jar, Path directory, List<String> jvmOptions) {
        this(jar, directory, jvmOptions, List.of());
    }

    private Servers(Path jar, Path directory, List<String> jvmOptions, List<String> settings) {
        this.jar = jar;
        this.directory = directory;
        this.jvmOptions = List.copyOf(jvmOptions);
        this.settings = List.copyOf(settings);
    }

    /** The same servers with more options for their JVMs. */
    public Servers with(List<String> moreJvmOptions) {
        List<String> all = new ArrayList<>(jvmOptions);
        all.addAll(moreJvmOptions);
        return new Servers(jar, directory, all, settings);
    }

    /** The same servers, with settings for Keyledger, each {@code --name=value}. */
    public Servers set(String... moreSettings) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(moreSettings));
        return new Servers(jar, directory, jvmOptions, all);
    }

    /** The same, of another of the applications. */
    public Servers ofApplication(Path otherJar) {
        return new Servers(otherJar, directory, jvmOptions, settings);
    }

    /** Keyledger on a data directory, with its port known; it may not be ready yet. */
    public ServerProcess startKeyledger(Path dataDirectory) {
        List<String> command = java();
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(TOMCAT);
        command.add("--keyledger.data-dir=" + dataDirectory);
        command.addAll(settings);
        return ServerProcess.start(command, newLog("keyledger"));
    }

    /** Keyledger on a data directory, ready. */
    public Keyledger keyledger(Path dataDirectory) {
        ServerProcess process = startKeyledger(dataDirectory);
        Duration started = process.awaitOk("/readyz");
        return new Keyledger(process, operatorToken(dataDirectory), started);
    }

    /** The same, of a ledger that has its operator's token already. */
    public Keyledger keyledger(Path dataDirectory, String operatorToken) {
        ServerProcess process = startKeyledger(dataDirectory);
        Duration started = process.awaitOk("/readyz");
        return new Keyledger(process, operatorToken, started);
    }

    /** Keyledger on a data directory, which answers while its read models may still be behind. */
    public Keyledger liveKeyledger(Path dataDirectory) {
        ServerProcess process = startKeyledger(dataDirectory);
        Duration started = process.awaitOk("/livez");
        return new Keyledger(process, operatorToken(dataDirectory), started);
    }

    /** The reference, ready. */
    public ServerProcess emptyEndpoint() {
        List<String> command = java();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EMPTY));
        command.addAll(TOMCAT);
        return ServerProcess.start(command, newLog("empty-endpoint"));
    }

    private List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        return command;
    }

    private Path newLog(String name) {
        try {
            return Files.createTempFile(directory, name + "-", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String operatorToken(Path dataDirectory) {
        try {
            return Files.readString(dataDirectory.resolve("admin-token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
