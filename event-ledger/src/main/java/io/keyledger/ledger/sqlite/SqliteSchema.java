package io.keyledger.ledger.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.SQLiteConfig;

/** Looks whether the file is whole, then brings its schema up to date. */
final class SqliteSchema {

    static final String MIGRATIONS = "classpath:db/migration/sqlite";

    private SqliteSchema() {}

    /**
     * @throws DamagedLedgerException if the file is not a whole SQLite database
     * @throws LedgerSchemaException if its tables are not ours, or those of a newer version
     */
    static void prepare(Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            check(file);
            migrate(file, SqliteConnections.writeAheadLog());
        } else {
            create(file);
        }
    }

    /** Reads only: a damaged file is evidence. */
    private static void check(Path file) throws SQLException, IOException {
        if (Files.size(file) == 0) {
            throw new DamagedLedgerException(file, "it is empty", null);
        }
        try (Connection connection =
                        SqliteConnections.dataSource(file, SqliteConnections.readOnly())
                                .getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
            row.next();
            String verdict = row.getString(1);
            if (!"ok".equals(verdict)) {
                throw new DamagedLedgerException(file, verdict, null);
            }
        }
    }

    /**
     * The file has its name only once it is complete, so that an empty or half-made one is never
     * taken for a new ledger.
     */
    private static void create(Path file) throws IOException {
        if (Files.exists(sibling(file, "-wal"))) {
            throw new DamagedLedgerException(file, "it is gone, but its log is there", null);
        }
        Path unfinished = sibling(file, ".new");
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(sibling(unfinished, "-journal"));
        migrate(unfinished, SqliteConnections.rollbackJournal());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        synchronise(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Makes the new name outlast a loss of power, where directories can be opened for that. */
    private static void synchronise(Path directory) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void migrate(Path file, SQLiteConfig config) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(SqliteConnections.dataSource(file, config))
                        .locations(MIGRATIONS)
                        .ignoreMigrationPatterns(new String[0])
                        .load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new LedgerSchemaException(file, reason(flyway, e), e);
        }
    }

    private static String reason(Flyway flyway, FlywayException e) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "it is not a ledger of Keyledger";
        }
        if (e instanceof FlywayValidateException) {
            return hasMigrationsOfTheFuture(flyway)
                    ? "it was written by a newer version of Keyledger"
                    : "its tables were not made by this version of Keyledger";
        }
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private static boolean hasMigrationsOfTheFuture(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
    }
}
