package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredTile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The one who writes. After a failure it is unknown what became of the transaction (SQLite ends
 * some by itself) and the driver's statements are spent, so the next work has a new connection.
 */
final class SqliteWriter implements AutoCloseable {

    private final DataSource file;
    private @Nullable SqliteAppender appender;
    private boolean closed;

    SqliteWriter(DataSource file) throws SQLException {
        this.file = file;
        this.appender = openAppender();
    }

    Appended append(List<List<StoredEvent>> units) throws SQLException {
        return write(appender -> appender.append(units));
    }

    void keep(List<StoredTile> tiles) throws SQLException {
        write(
                appender -> {
                    appender.keep(tiles);
                    return true;
                });
    }

    private synchronized <T> T write(Work<T> work) throws SQLException {
        if (closed) {
            throw new SQLException("closed");
        }
        if (appender == null) {
            appender = openAppender();
        }
        try {
            return work.by(appender);
        } catch (Throwable e) {
            discard(appender, e);
            throw e;
        }
    }

    private SqliteAppender openAppender() throws SQLException {
        Connection connection = file.getConnection();
        try {
            return new SqliteAppender(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void discard(SqliteAppender failed, Throwable cause) {
        appender = null;
        try {
            failed.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        if (appender != null) {
            appender.close();
        }
        appender = null;
    }

    private interface Work<T> {
        T by(SqliteAppender appender) throws SQLException;
    }
}
