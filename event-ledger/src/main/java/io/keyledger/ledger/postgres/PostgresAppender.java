package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.sql.SqlAppender;
import io.keyledger.ledger.sql.SqlRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Appends in five exchanges with the server, however many events there are. The row of the head
 * comes first: from then until the commit nobody else appends, in this process or another, so what
 * is read after it stays true.
 */
final class PostgresAppender implements SqlAppender {

    private static final String TAKE_POSITIONS =
            "update ledger_head set position = position + ? returning position";

    /** A statement of its own: one that has to wait for the row does not see what it waited for. */
    private static final String TAKEN =
            """
            select aggregate_id, sequence
            from unnest(?::text[], ?::bigint[]) as wanted (aggregate_id, sequence)
            join event using (aggregate_id, sequence)
            """;

    private final Connection connection;
    private final PreparedStatement takePositions;
    private final PreparedStatement taken;
    private final PreparedStatement insert;

    PostgresAppender(Connection connection) throws SQLException {
        this.connection = connection;
        this.takePositions = connection.prepareStatement(TAKE_POSITIONS);
        this.taken = connection.prepareStatement(TAKEN);
        this.insert = connection.prepareStatement(SqlRows.INSERT_EVENT);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) throws SQLException {
        List<StoredEvent> wanted = units.stream().flatMap(List::stream).toList();
        long reserved = takePositions(wanted.size());
        long head = reserved - wanted.size();
        Set<Version> versions = taken(wanted);
        List<Long> firstPositions = new ArrayList<>(units.size());
        for (List<StoredEvent> unit : units) {
            if (unit.stream().map(Version::of).anyMatch(versions::contains)) {
                firstPositions.add(Appended.CONFLICT);
            } else {
                firstPositions.add(head + 1);
                for (StoredEvent event : unit) {
                    SqlRows.set(insert, event, ++head);
                    insert.addBatch();
                    versions.add(Version.of(event));
                }
            }
        }
        insert.executeBatch();
        if (head < reserved) {
            takePositions(head - reserved);
        }
        connection.commit();
        return new Appended(firstPositions, head);
    }

    /** Returns the last of them. */
    private long takePositions(long count) throws SQLException {
        takePositions.setLong(1, count);
        try (ResultSet row = takePositions.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the ledger has lost its head");
            }
            return row.getLong(1);
        }
    }

    private Set<Version> taken(List<StoredEvent> wanted) throws SQLException {
        taken.setArray(
                1,
                connection.createArrayOf(
                        "text", wanted.stream().map(StoredEvent::aggregateId).toArray()));
        taken.setArray(
                2,
                connection.createArrayOf(
                        "bigint", wanted.stream().map(StoredEvent::sequence).toArray()));
        Set<Version> versions = new HashSet<>();
        try (ResultSet row = taken.executeQuery()) {
            while (row.next()) {
                versions.add(new Version(row.getString(1), row.getLong(2)));
            }
        }
        return versions;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private record Version(String aggregateId, long sequence) {

        static Version of(StoredEvent event) {
            return new Version(event.aggregateId(), event.sequence());
        }
    }
}
