package io.keyledger.benchmarks.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A real PostgreSQL, as durable as it is by default, with its data where it is measured. */
public final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";
    static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static PostgresServer start(Path directory) throws IOException {
        return new PostgresServer(
                EmbeddedPostgres.builder()
                        .setDataDirectory(directory)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start());
    }

    /** What a process needs to keep its ledger here, each {@code --name=value}. */
    public String[] settings() {
        return new String[] {
            "--keyledger.ledger.url=jdbc:postgresql://localhost:%d/%s".formatted(port(), DATABASE),
            "--keyledger.ledger.username=" + USER
        };
    }

    int port() {
        return server.getPort();
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
