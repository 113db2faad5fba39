package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredEventPage;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.TileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** The ledger in one SQLite file: write-ahead log, synchronised to disk at every commit. */
public final class SqliteLedgerStore implements LedgerStore, TileStore {

    private static final Set<SQLiteErrorCode> DAMAGE =
            EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);

    private final SqliteConnections connections;
    private final SqliteReader reader;
    private final SqliteWriter writer;

    private SqliteLedgerStore(SqliteConnections connections, SqliteWriter writer) {
        this.connections = connections;
        this.reader = new SqliteReader(connections::reader);
        this.writer = writer;
    }

    /**
     * Opens the file, or makes it, and brings its schema up to date.
     *
     * @throws DamagedLedgerException if the file is not a whole SQLite database
     * @throws LedgerSchemaException if its tables are not ours, or those of a newer version
     * @throws LedgerUnavailableException if it cannot be opened now
     */
    public static SqliteLedgerStore open(Path file) {
        try {
            SqliteSchema.prepare(file);
            return openPrepared(new SqliteConnections(file));
        } catch (SQLException e) {
            throw notOpened(file, e);
        } catch (IOException e) {
            throw new LedgerUnavailableException("The ledger %s: %s".formatted(file, e), e);
        }
    }

    private static SqliteLedgerStore openPrepared(SqliteConnections connections)
            throws SQLException {
        try {
            return new SqliteLedgerStore(connections, new SqliteWriter(connections.file()));
        } catch (SQLException e) {
            connections.close();
            throw e;
        }
    }

    private static RuntimeException notOpened(Path file, SQLException e) {
        String reason = String.valueOf(e.getMessage());
        return DAMAGE.contains(SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff))
                ? new DamagedLedgerException(file, reason, e)
                : new LedgerUnavailableException("The ledger %s: %s".formatted(file, reason), e);
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) {
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
    public StoredEventPage search(long position, EventFilter filter, int limit) {
        return call(() -> reader.search(position, filter, limit));
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
    public Optional<StoredTile> readTile(int level, long number) {
        return call(() -> reader.tile(level, number));
    }

    @Override
    public Optional<StoredTile> lastTile(int level) {
        return call(() -> reader.lastTile(level));
    }

    @Override
    public void writeTiles(List<StoredTile> tiles) {
        call(
                () -> {
                    writer.keep(tiles);
                    return true;
                });
    }

    @Override
    public void close() {
        connections.close();
        call(
                () -> {
                    writer.close();
                    return true;
                });
    }

    static <T> T call(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new LedgerUnavailableException("The ledger's file: " + e.getMessage(), e);
        }
    }

    interface Query<T> {
        T run() throws SQLException;
    }
}
