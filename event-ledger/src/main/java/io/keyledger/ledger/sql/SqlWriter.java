package io.keyledger.ledger.sql;

import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredTile;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one who writes. After a failure it is unknown what became of the transaction (SQLite ends
 * some by itself, a server may be gone) and the driver's statements are spent, so the next work has
 * a new connection.
 */
public final class SqlWriter implements AutoCloseable {

    private final AppenderSource source;
    private @Nullable SqlAppender appender;
    private boolean closed;

    /** Opens the first connection. */
    public SqlWriter(AppenderSource source) throws SQLException {
        this.source = source;
        this.appender = source.open();
    }

    public Appended append(List<List<StoredEvent>> units) throws SQLException {
        return write(appender -> appender.append(units));
    }

    public void keep(List<StoredTile> tiles) throws SQLException {
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
            appender = source.open();
        }
        try {
            return work.by(appender);
        } catch (Throwable e) {
            discard(appender, e);
            throw e;
        }
    }

    private void discard(SqlAppender failed, Throwable cause) {
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

    /** Connects. */
    @FunctionalInterface
    public interface AppenderSource {
        SqlAppender open() throws SQLException;
    }

    private interface Work<T> {
        T by(SqlAppender appender) throws SQLException;
    }
}
