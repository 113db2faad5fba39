package io.keyledger.ledger.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * One connection that writes and several that only read: SQLite has one writer at a time, and lets
 * others wait by sleeping, so nobody else may try.
 */
final class SqliteConnections implements AutoCloseable {

    private static final int READERS = 8;
    private static final int READER_WAIT_MILLIS = 2_000;
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final SQLiteDataSource writing;
    private final HikariDataSource reading;

    SqliteConnections(Path file) {
        writing = dataSource(file);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("ledger-readers");
        pool.setDataSource(dataSource(file));
        pool.setConnectionInitSql("pragma query_only = true");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(READER_WAIT_MILLIS);
        pool.setInitializationFailTimeout(-1);
        reading = new HikariDataSource(pool);
    }

    /** For Flyway, which opens and closes connections of its own before the writer exists. */
    DataSource forMigration() {
        return writing;
    }

    Connection openWriter() throws SQLException {
        Connection connection = writing.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    Connection reader() throws SQLException {
        return reading.getConnection();
    }

    @Override
    public void close() {
        reading.close();
    }

    private static SQLiteDataSource dataSource(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return dataSource;
    }
}
