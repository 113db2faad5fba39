package io.keyledger.benchmarks.inserting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** A SQLite file with the settings of the ledger, into which nothing but rows is inserted. */
final class BareLedger {

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final SQLiteDataSource dataSource;
    private final AtomicLong position = new AtomicLong();

    private BareLedger(SQLiteDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes the file. */
    static BareLedger create(Path file, List<String> schema) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String definition : schema) {
                statement.execute(definition);
            }
        }
        return new BareLedger(dataSource);
    }

    /** Every statement on it is a transaction. */
    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    long nextPosition() {
        return position.incrementAndGet();
    }
}
