package io.keyledger.ledger.sql;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredEventPage;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.TileStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A store whose every failure is that it is unavailable now. */
public abstract class SqlLedgerStore implements LedgerStore, TileStore {

    private final SqlReader reader;
    private final SqlWriter<? extends SqlAppender> appender;

    protected SqlLedgerStore(SqlReader reader, SqlWriter<? extends SqlAppender> appender) {
        this.reader = reader;
        this.appender = appender;
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) {
        return call(() -> appender.write(session -> session.append(units)));
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
    public void close() {
        run(appender::close);
    }

    /**
     * @throws LedgerUnavailableException if the database fails
     */
    public static void run(Change change) {
        call(
                () -> {
                    change.run();
                    return true;
                });
    }

    /**
     * @throws LedgerUnavailableException if the database fails
     */
    public static <T> T call(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new LedgerUnavailableException(
                    "The ledger's database: " + Messages.oneLine(e.getMessage()), e);
        }
    }

    /** Something to ask of a database. */
    @FunctionalInterface
    public interface Query<T> {
        T run() throws SQLException;
    }

    /** Something to change in a database. */
    @FunctionalInterface
    public interface Change {

        void run() throws SQLException;
    }
}
