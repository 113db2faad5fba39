package io.keyledger.ledger.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One who writes. After a failure it is unknown what became of the transaction (SQLite ends some by
 * itself, a server may be gone) and the driver's statements are spent, so the next work has a new
 * connection.
 *
 * @param <S> what works over the connection
 */
public final class SqlWriter<S extends SqlSession> implements AutoCloseable {

    private final SessionSource<S> source;
    private @Nullable S session;
    private boolean closed;

    private SqlWriter(SessionSource<S> source) {
        this.source = source;
    }

    /** Opens the first connection. */
    public static <S extends SqlSession> SqlWriter<S> open(SessionSource<S> source)
            throws SQLException {
        SqlWriter<S> writer = new SqlWriter<>(source);
        writer.session = source.open();
        return writer;
    }

    /** Opens the first connection when there is something to write. */
    public static <S extends SqlSession> SqlWriter<S> openLater(SessionSource<S> source) {
        return new SqlWriter<>(source);
    }

    public synchronized <T> T write(Work<S, T> work) throws SQLException {
        if (closed) {
            throw new SQLException("closed");
        }
        S open = session;
        if (open == null) {
            open = source.open();
            session = open;
        }
        try {
            return work.by(open);
        } catch (Throwable e) {
            discard(open, e);
            throw e;
        }
    }

    public void run(Task<S> task) throws SQLException {
        write(
                open -> {
                    task.run(open);
                    return open;
                });
    }

    private void discard(S failed, Throwable cause) {
        session = null;
        try {
            failed.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        if (session != null) {
            session.close();
        }
        session = null;
    }

    /** Connects. */
    @FunctionalInterface
    public interface SessionSource<S extends SqlSession> {

        S open() throws SQLException;
    }

    /** What is written in one go. */
    @FunctionalInterface
    public interface Work<S, T> {

        T by(S session) throws SQLException;
    }

    /** Work that answers nothing. */
    @FunctionalInterface
    public interface Task<S> {

        void run(S session) throws SQLException;
    }
}
