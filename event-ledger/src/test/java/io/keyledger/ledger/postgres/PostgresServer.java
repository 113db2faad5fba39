package io.keyledger.ledger.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server. It synchronises to disk as one in production does. */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path directory;
    private final AtomicInteger databases = new AtomicInteger();
    private EmbeddedPostgres server;

    private PostgresServer(Path directory) {
        this.directory = directory;
        this.server = start(EmbeddedPostgres.builder());
    }

    static PostgresServer startIn(Path directory) {
        return new PostgresServer(directory);
    }

    /** The one that all tests of this process share; it ends with the process. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    private EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database in which there is nothing. */
    PostgresSettings newDatabase() {
        return newDatabase("");
    }

    /**
     * @param options what follows {@code create database name}
     */
    PostgresSettings newDatabase(String options) {
        String name = "ledger_" + databases.incrementAndGet();
        execute(settings("postgres"), "create database %s %s".formatted(name, options));
        return settings(name);
    }

    private PostgresSettings settings(String database) {
        return new PostgresSettings(
                "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database),
                Optional.of(USER),
                Optional.of("trusted anyway"));
    }

    static Connection connect(PostgresSettings database) throws SQLException {
        return DriverManager.getConnection(database.url(), USER, "trusted anyway");
    }

    /** What an operator does with a shell of their own. */
    static void execute(PostgresSettings database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connections of others to a database, as a restart of the server does. */
    static void endConnections(PostgresSettings database) {
        execute(
                database,
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);
    }

    /** Ends it and all of its processes as kill -9 does. */
    void kill() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        Iterable<ProcessHandle> children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** Starts it again on the same port after it was killed. */
    void restart() throws IOException {
        int port = server.getPort();
        server.close(); // frees what the fixture holds: the server itself is gone
        server = start(EmbeddedPostgres.builder().setPort(port));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static final class Shared {

        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                return startIn(Files.createTempDirectory("postgres"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
