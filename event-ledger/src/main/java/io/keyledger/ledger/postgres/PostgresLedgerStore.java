package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.sql.SqlLedgerStore;
import io.keyledger.ledger.sql.SqlReader;
import io.keyledger.ledger.sql.SqlWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The ledger in a PostgreSQL database. */
final class PostgresLedgerStore extends SqlLedgerStore {

    private static final Duration POLL = Duration.ofMillis(50);

    private final PostgresConnections connections;
    private final PostgresNotifier notifier;
    private @Nullable PostgresListener listener;

    private PostgresLedgerStore(PostgresConnections connections, SqlWriter writer) {
        super(new SqlReader(connections::reader, new PostgresIndexRange()), writer);
        this.connections = connections;
        this.notifier = new PostgresNotifier(connections::open);
    }

    /**
     * Opens the ledger for this process alone, and brings its schema up to date.
     *
     * @throws LedgerInUseException if another process has it
     * @throws io.keyledger.ledger.sql.LedgerSchemaException if its tables are not ours, or those of
     *     a newer version
     * @throws io.keyledger.ledger.sql.DamagedLedgerException if its events are not as its head says
     * @throws LedgerUnavailableException if the database cannot be reached now
     */
    static PostgresLedgerStore open(PostgresSettings settings) {
        return open(settings, PostgresClaim.ofOneProcess(settings.name()));
    }

    /**
     * The same beside other processes. The store is made for it; what is above is not yet, as ADR
     * 0027 says.
     */
    static PostgresLedgerStore openShared(PostgresSettings settings) {
        return open(settings, PostgresClaim.NONE);
    }

    private static PostgresLedgerStore open(PostgresSettings settings, PostgresClaim claim) {
        try {
            PostgresConnections connections = new PostgresConnections(settings, claim);
            try {
                return openClaimed(settings, connections);
            } catch (SQLException | RuntimeException e) {
                connections.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException(
                    "The ledger %s cannot be reached: %s"
                            .formatted(settings.name(), e.getMessage()),
                    e);
        }
    }

    /** The writer comes first: nobody changes the schema under another process. */
    private static PostgresLedgerStore openClaimed(
            PostgresSettings settings, PostgresConnections connections) throws SQLException {
        SqlWriter writer = new SqlWriter(connections::appender);
        try {
            PostgresSchema.prepare(settings.name(), connections.unbounded());
            return new PostgresLedgerStore(connections, writer);
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) {
        Appended appended = super.append(units);
        notifier.call();
        return appended;
    }

    @Override
    public void tellHeadsTo(LongConsumer heads) {
        tellHeadsTo(heads, POLL);
    }

    synchronized void tellHeadsTo(LongConsumer heads, Duration poll) {
        if (listener != null) {
            throw new IllegalStateException("Somebody is told already");
        }
        listener = new PostgresListener(connections::open, notifier, heads, poll);
    }

    @Override
    public synchronized void close() {
        if (listener != null) {
            listener.close();
        }
        notifier.close();
        connections.close();
        super.close();
    }
}
