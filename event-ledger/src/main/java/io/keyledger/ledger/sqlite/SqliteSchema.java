package io.keyledger.ledger.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** Looks whether the file is whole, then brings its schema up to date. */
final class SqliteSchema {

    private SqliteSchema() {}

    static void check(SqliteConnections connections, Path file) throws SQLException {
        if (!Files.exists(file)) {
            return;
        }
        try (Connection connection = connections.forMigration().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
            String verdict = row.getString(1);
            if (!"ok".equals(verdict)) {
                throw new DamagedLedgerException(file, verdict, null);
            }
        }
    }

    static void migrate(SqliteConnections connections) {
        Flyway.configure()
                .dataSource(connections.forMigration())
                .locations("classpath:db/migration/sqlite")
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }
}
