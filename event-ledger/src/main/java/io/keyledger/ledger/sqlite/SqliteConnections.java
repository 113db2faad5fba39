package io.keyledger.ledger.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** Somebody's own tool may hold the lock; commands are answered within 5 s all the same. */
    private static final int BUSY_TIMEOUT_MILLIS = 2_000;

    private final SQLiteDataSource file;
    private final HikariDataSource readers;

    SqliteConnections(Path file) {
        this.file = dataSource(file, writeAheadLog());
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("ledger-readers");
        pool.setDataSource(this.file);
        pool.setConnectionInitSql("pragma query_only = true");
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(READER_WAIT_MILLIS);
        pool.setInitializationFailTimeout(-1);
        readers = new HikariDataSource(pool);
    }

    /** For the one writer. */
    SqliteAppender appender() throws SQLException {
        return SqliteAppender.over(file.getConnection());
    }

    Connection reader() throws SQLException {
        return readers.getConnection();
    }

    @Override
    public void close() {
        readers.close();
    }

    static SQLiteDataSource dataSource(Path file, SQLiteConfig config) {
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return dataSource;
    }

    static SQLiteConfig writeAheadLog() {
        SQLiteConfig config = rollbackJournal();
        config.setJournalMode(JournalMode.WAL);
        return config;
    }

    static SQLiteConfig rollbackJournal() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return config;
    }

    static SQLiteConfig readOnly() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        return config;
    }
}
