package io.keyledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Tells other processes that something was appended: after the commit and over another connection,
 * since a notification within a transaction makes all commits of the server wait for each other. It
 * tells no more often than once in {@value #PACE_MILLIS} ms. What is not told is found by those who
 * ask.
 */
final class PostgresNotifier implements AutoCloseable {

    static final String CHANNEL = "keyledger_appended";

    private static final long PACE_MILLIS = 5;

    private final ConnectedThread thread;
    private volatile int backend;
    private boolean called;

    PostgresNotifier(ConnectedThread.Source source) {
        thread = ConnectedThread.start("ledger-notifier", source, this::notifyOnce);
    }

    /** Something was appended. It returns at once. */
    synchronized void call() {
        called = true;
        notifyAll();
    }

    /** The number by which the server tells who has notified; 0 before there was anything. */
    int backend() {
        return backend;
    }

    private void notifyOnce(Connection connection) throws SQLException, InterruptedException {
        backend = connection.unwrap(PGConnection.class).getBackendPID();
        awaitCall();
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
        TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }

    private synchronized void awaitCall() throws InterruptedException {
        while (!called) {
            wait();
        }
        called = false;
    }

    @Override
    public void close() {
        thread.close();
    }
}
