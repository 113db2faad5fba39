package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.sql.SqlLedgerStore;
import io.keyledger.ledger.sql.SqlReader;
import io.keyledger.ledger.sql.SqlWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger in a PostgreSQL database. */
final class PostgresLedgerStore extends SqlLedgerStore {

    private static final Logger log = LoggerFactory.getLogger(PostgresLedgerStore.class);
    private static final Duration POLL = Duration.ofMillis(50);

    private final PostgresConnections connections;
    private final PostgresNotifier notifier;
    private final SqlWriter<PostgresTree> tree;
    private @Nullable PostgresListener listener;
    private boolean owner;

    private PostgresLedgerStore(
            PostgresConnections connections, SqlWriter<PostgresAppender> appender) {
        super(new SqlReader(connections::reader, new PostgresIndexRange()), appender);
        this.connections = connections;
        this.notifier = new PostgresNotifier(connections::open);
        String process = UUID.randomUUID().toString();
        this.tree = SqlWriter.openLater(() -> connections.tree(process));
    }

    /**
     * Opens the ledger beside any number of other processes, and brings its schema up to date.
     *
     * @throws io.keyledger.ledger.sql.LedgerSchemaException if its tables are not ours, or those of
     *     a newer version
     * @throws io.keyledger.ledger.sql.DamagedLedgerException if its events are not as its head says
     * @throws LedgerUnavailableException if the database cannot be reached now
     */
    static PostgresLedgerStore open(PostgresSettings settings) {
        try {
            PostgresConnections connections = new PostgresConnections(settings);
            try {
                connections.open().close(); // out of reach is not the same as out of order
                PostgresSchema.prepare(settings.name(), connections.unbounded());
                return new PostgresLedgerStore(connections, SqlWriter.open(connections::appender));
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

    @Override
    public Appended append(List<List<StoredEvent>> units) {
        Appended appended = super.append(units);
        notifier.call();
        return appended;
    }

    @Override
    public synchronized boolean own() {
        boolean before = owner;
        owner = call(() -> tree.write(PostgresTree::own));
        if (owner && !before) {
            log.info("This process owns the ledger's tree");
        } else if (before && !owner) {
            log.warn("Another process has taken over the ledger's tree");
        }
        return owner;
    }

    @Override
    public synchronized void disown() {
        owner = false;
        run(() -> tree.run(PostgresTree::disown));
    }

    @Override
    public void writeTiles(List<StoredTile> tiles) {
        run(() -> tree.run(session -> session.keep(tiles)));
    }

    /** The checkpoints of the same database. */
    PostgresCheckpoints checkpoints() {
        return new PostgresCheckpoints(connections::reader, tree);
    }

    /** The last uses in the same database. */
    PostgresLastUses lastUses() {
        return new PostgresLastUses(connections::reader, connections::open);
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
        run(tree::close);
        super.close();
    }
}
