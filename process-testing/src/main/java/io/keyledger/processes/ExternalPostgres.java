package io.keyledger.processes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A real PostgreSQL server, with one empty database, that outlives the processes which use it. */
public final class ExternalPostgres implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;

    private ExternalPostgres(Path directory) {
        this.directory = directory;
        this.server = start(EmbeddedPostgres.builder());
    }

    public static ExternalPostgres startIn(Path directory) {
        return new ExternalPostgres(directory);
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

    /** What a process needs to keep its ledger here. */
    public Launch usedBy(Launch launch) {
        return launch.with(
                "--keyledger.ledger.url=jdbc:postgresql://localhost:%d/postgres"
                        .formatted(server.getPort()),
                "--keyledger.ledger.username=postgres");
    }

    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, on the same port. */
    public void startAgain() {
        server = start(EmbeddedPostgres.builder().setPort(server.getPort()));
    }

    @Override
    public void close() {
        stop();
    }
}
