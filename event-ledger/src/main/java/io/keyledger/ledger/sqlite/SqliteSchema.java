package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.OwnerOnlyFile;
import io.keyledger.ledger.sql.DamagedLedgerException;
import io.keyledger.ledger.sql.SqlMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Looks whether the file is whole, then brings its schema up to date. */
final class SqliteSchema {

    static final String MIGRATIONS = "classpath:db/migration/sqlite";

    private SqliteSchema() {}

    /**
     * @throws DamagedLedgerException if the file is not a whole SQLite database
     * @throws io.keyledger.ledger.sql.LedgerSchemaException if its tables are not ours, or those of
     *     a newer version
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
            throw damaged(file, "it is empty");
        }
        try (Connection connection =
                        SqliteConnections.dataSource(file, SqliteConnections.readOnly())
                                .getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
            row.next();
            String verdict = row.getString(1);
            if (!"ok".equals(verdict)) {
                throw damaged(file, verdict);
            }
        }
    }

    /**
     * The file has its name only once it is complete, so that an empty or half-made one is never
     * taken for a new ledger. SQLite gives the files beside it the mode of this one.
     */
    private static void create(Path file) throws IOException {
        if (Files.exists(sibling(file, "-wal"))) {
            throw damaged(file, "it is gone, but its log is there");
        }
        Path unfinished = sibling(file, ".new");
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(sibling(unfinished, "-journal"));
        OwnerOnlyFile.create(unfinished);
        migrate(unfinished, SqliteConnections.rollbackJournal());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnlyFile.syncName(file);
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void migrate(Path file, SQLiteConfig config) {
        SqlMigrations.run(named(file), SqliteConnections.dataSource(file, config), MIGRATIONS);
    }

    private static DamagedLedgerException damaged(Path file, String finding) {
        return new DamagedLedgerException(named(file), finding, null);
    }

    static String named(Path file) {
        return file.toAbsolutePath().toString();
    }
}
