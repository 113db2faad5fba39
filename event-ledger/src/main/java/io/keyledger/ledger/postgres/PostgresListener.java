package io.keyledger.ledger.postgres;

import io.keyledger.ledger.sql.SqlReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears that another process has appended, and tells how far the ledger goes. It asks by itself
 * too, now and then, for what it was not told: notifications are lost with the connection.
 */
final class PostgresListener implements AutoCloseable {

    /** So that it ends soon when it is closed. */
    private static final long LONGEST_LISTENING_MILLIS = 100;

    private final PostgresNotifier own;
    private final LongConsumer heads;
    private final long pollNanos;
    private final ConnectedThread thread;
    private @Nullable Connection listening;
    private long nextPoll;

    /**
     * @param own whose notifications say nothing new
     * @param poll how often it asks by itself
     */
    PostgresListener(
            ConnectedThread.Source source,
            PostgresNotifier own,
            LongConsumer heads,
            Duration poll) {
        this.own = own;
        this.heads = heads;
        this.pollNanos = poll.toNanos();
        this.thread = ConnectedThread.start("ledger-listener", source, this::listenOnce);
    }

    private void listenOnce(Connection connection) throws SQLException {
        if (listening != connection) {
            listen(connection);
            listening = connection;
            tell(connection);
        } else if (isToldByOthers(connection) || nextPoll - System.nanoTime() <= 0) {
            tell(connection);
        }
    }

    private static void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + PostgresNotifier.CHANNEL);
        }
    }

    private boolean isToldByOthers(Connection connection) throws SQLException {
        long millis = TimeUnit.NANOSECONDS.toMillis(nextPoll - System.nanoTime());
        int timeout = (int) Math.max(1, Math.min(millis, LONGEST_LISTENING_MILLIS)); // 0: for ever
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(timeout);
        return heard != null && Arrays.stream(heard).anyMatch(one -> one.getPID() != own.backend());
    }

    private void tell(Connection connection) throws SQLException {
        nextPoll = System.nanoTime() + pollNanos;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlReader.HEAD)) {
            heads.accept(row.next() ? row.getLong(1) : 0);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
