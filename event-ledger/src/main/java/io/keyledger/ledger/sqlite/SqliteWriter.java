package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The one connection that writes. Not safe for several threads: its owner calls it from one at a
 * time.
 */
final class SqliteWriter implements AutoCloseable {

    private static final String INSERT =
            """
            insert into event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision, time,
                               organization, actor_id, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (aggregate_id, sequence) do nothing
            """;

    private final Connection connection;
    private final PreparedStatement insert;

    SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
    }

    Appended append(List<List<StoredEvent>> units) throws SQLException {
        try {
            long head = head();
            List<Long> firstPositions = new ArrayList<>(units.size());
            for (List<StoredEvent> unit : units) {
                if (insertUnit(unit, head)) {
                    firstPositions.add(head + 1);
                    head += unit.size();
                } else {
                    firstPositions.add(Appended.CONFLICT);
                }
            }
            connection.commit();
            return new Appended(firstPositions, head);
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private boolean insertUnit(List<StoredEvent> unit, long head) throws SQLException {
        if (unit.size() == 1) {
            return insert(unit.get(0), head + 1);
        }
        Savepoint before = connection.setSavepoint();
        long position = head;
        for (StoredEvent event : unit) {
            if (!insert(event, ++position)) {
                connection.rollback(before);
                return false;
            }
        }
        connection.releaseSavepoint(before);
        return true;
    }

    private boolean insert(StoredEvent event, long position) throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, event.eventId());
        insert.setString(3, event.aggregateType());
        insert.setString(4, event.aggregateId());
        insert.setLong(5, event.sequence());
        insert.setString(6, event.type());
        insert.setString(7, event.revision());
        insert.setLong(8, event.time().toEpochMilli());
        insert.setString(9, event.organization());
        insert.setString(10, event.actorId());
        insert.setString(11, event.payload());
        insert.setString(12, event.metadata());
        return insert.executeUpdate() == 1;
    }

    private long head() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SqliteReader.HEAD);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void rollBack(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
