package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The ledger in one SQLite file: write-ahead log, synchronised to disk at every commit. */
public final class SqliteLedgerStore implements LedgerStore {

    private final SqliteConnections connections;
    private final SqliteReader reader;
    private final SqliteWriter writer;

    private SqliteLedgerStore(SqliteConnections connections, SqliteWriter writer) {
        this.connections = connections;
        this.reader = new SqliteReader(connections);
        this.writer = writer;
    }

    /**
     * Opens the file, or makes it, and brings its schema up to date.
     *
     * @throws DamagedLedgerException if the file is not a whole SQLite database
     */
    public static SqliteLedgerStore open(Path file) {
        SqliteConnections connections = new SqliteConnections(file);
        try {
            SqliteSchema.check(connections, file);
            SqliteSchema.migrate(connections);
            return new SqliteLedgerStore(connections, new SqliteWriter(connections.openWriter()));
        } catch (SQLException e) {
            connections.close();
            throw new DamagedLedgerException(file, e.getMessage(), e);
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    @Override
    public synchronized Appended append(List<List<StoredEvent>> units) {
        return call(() -> writer.append(units));
    }

    @Override
    public long head() {
        return call(reader::head);
    }

    @Override
    public List<PositionedEvent> readAfter(long position, int limit) {
        return call(() -> reader.readAfter(position, limit));
    }

    @Override
    public List<PositionedEvent> readAggregate(String aggregateId, long fromSequence, int limit) {
        return call(() -> reader.readAggregate(aggregateId, fromSequence, limit));
    }

    @Override
    public OptionalLong lastSequence(String aggregateId) {
        return call(() -> reader.lastSequence(aggregateId));
    }

    @Override
    public long positionBefore(Instant time) {
        return call(() -> reader.positionBefore(time));
    }

    @Override
    public byte[] secret() {
        return call(reader::secret);
    }

    @Override
    public synchronized void close() {
        connections.close();
        call(
                () -> {
                    writer.close();
                    return true;
                });
    }

    private static <T> T call(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The ledger's file: " + e.getMessage(), e);
        }
    }

    private interface Query<T> {
        T run() throws SQLException;
    }
}
