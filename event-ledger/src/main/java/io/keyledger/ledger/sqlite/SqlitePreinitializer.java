package io.keyledger.ledger.sqlite;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.sqlite.SQLiteDataSource;

/**
 * Loads SQLite and Flyway beside the start of the application, on another processor: by the time
 * that the ledger is opened, their classes are there. Spring Boot runs it, ignores its failures and
 * leaves it out where there is one processor only.
 */
final class SqlitePreinitializer implements BackgroundPreinitializer {

    @Override
    public void preinitialize() {
        SQLiteDataSource inMemory = new SQLiteDataSource();
        inMemory.setUrl("jdbc:sqlite::memory:");
        Flyway.configure().dataSource(inMemory).locations(SqliteSchema.MIGRATIONS).load().info();
    }
}
