package io.keyledger.ledger.sql;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredEventPage;
import io.keyledger.ledger.StoredTile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Every question that is asked of a ledger's tables. */
public final class SqlReader {

    public static final String HEAD = "select position from event order by position desc limit 1";

    static final String EVENTS =
            """
            select position, event_id, aggregate_type, aggregate_id, sequence, type, revision, time,
                   organization, actor_id, payload, metadata
            from event
            """;
    private static final String AFTER = EVENTS + "where position > ? order by position limit ?";
    private static final String OF_AGGREGATE =
            EVENTS + "where aggregate_id = ? and sequence >= ? order by sequence limit ?";
    private static final String LAST_SEQUENCE =
            "select sequence from event where aggregate_id = ? order by sequence desc limit 1";
    private static final String FIRST_SINCE =
            "select position from event where time >= ? order by position limit 1";

    private static final String TILES = "select level, number, hashes from tile where level = ?";
    private static final String TILE = TILES + " and number = ?";
    private static final String LAST_TILE = TILES + " order by number desc limit 1";

    private final ConnectionSource connections;
    private final IndexRange range;

    public SqlReader(ConnectionSource connections, IndexRange range) {
        this.connections = connections;
        this.range = range;
    }

    public long head() throws SQLException {
        return queryLong(HEAD).orElse(0);
    }

    public List<PositionedEvent> readAfter(long position, int limit) throws SQLException {
        return queryEvents(AFTER, position, limit);
    }

    public List<PositionedEvent> readAggregate(String aggregateId, long fromSequence, int limit)
            throws SQLException {
        return queryEvents(OF_AGGREGATE, aggregateId, fromSequence, limit);
    }

    public StoredEventPage search(long position, EventFilter filter, int limit)
            throws SQLException {
        try (Connection connection = connections.open()) {
            return new SqlSearch(connection, filter, range).after(position, limit);
        }
    }

    public OptionalLong lastSequence(String aggregateId) throws SQLException {
        return queryLong(LAST_SEQUENCE, aggregateId);
    }

    public long positionBefore(Instant time) throws SQLException {
        OptionalLong first = queryLong(FIRST_SINCE, time.toEpochMilli());
        return first.isPresent() ? first.getAsLong() - 1 : head();
    }

    public byte[] secret() throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement select =
                        connection.prepareStatement("select secret from ledger_secret");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    public Optional<StoredTile> tile(int level, long number) throws SQLException {
        return queryTile(TILE, level, number);
    }

    public Optional<StoredTile> lastTile(int level) throws SQLException {
        return queryTile(LAST_TILE, level);
    }

    private Optional<StoredTile> queryTile(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement select = prepare(connection, sql, parameters);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new StoredTile(row.getInt(1), row.getLong(2), row.getBytes(3)))
                    : Optional.empty();
        }
    }

    private OptionalLong queryLong(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connections.open()) {
            return queryLong(connection, sql, parameters);
        }
    }

    private List<PositionedEvent> queryEvents(String sql, Object... parameters)
            throws SQLException {
        try (Connection connection = connections.open()) {
            return queryEvents(connection, sql, parameters);
        }
    }

    /** Empty if there is no row, or nothing in it. */
    static OptionalLong queryLong(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = prepare(connection, sql, parameters);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return OptionalLong.empty();
            }
            long value = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }

    static List<PositionedEvent> queryEvents(
            Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = prepare(connection, sql, parameters);
                ResultSet row = select.executeQuery()) {
            List<PositionedEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(event(row));
            }
            return events;
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static PositionedEvent event(ResultSet row) throws SQLException {
        return new PositionedEvent(
                row.getLong(1),
                new StoredEvent(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        Instant.ofEpochMilli(row.getLong(8)),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12)));
    }

    /** Gives a connection that whoever asked closes. */
    @FunctionalInterface
    public interface ConnectionSource {
        Connection open() throws SQLException;
    }
}
