package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.sql.SqlAppender;
import io.keyledger.ledger.sql.SqlReader;
import io.keyledger.ledger.sql.SqlRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

/** Appends to the file. */
final class SqliteAppender implements SqlAppender {

    private static final String INSERT =
            SqlRows.INSERT_EVENT + "on conflict (aggregate_id, sequence) do nothing";

    private final Connection connection;
    private final PreparedStatement selectHead;
    private final PreparedStatement insert;
    private final PreparedStatement keepTile;

    private SqliteAppender(Connection connection) throws SQLException {
        this.connection = connection;
        this.selectHead = connection.prepareStatement(SqlReader.HEAD);
        this.insert = connection.prepareStatement(INSERT);
        this.keepTile = connection.prepareStatement(SqlRows.KEEP_TILE);
    }

    /** Closes the connection if it cannot be used. */
    static SqliteAppender over(Connection connection) throws SQLException {
        try {
            return new SqliteAppender(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Appended append(List<List<StoredEvent>> units) throws SQLException {
        begin();
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
        commit();
        return new Appended(firstPositions, head);
    }

    /** As {@link io.keyledger.ledger.TileStore#writeTiles}. */
    void keep(List<StoredTile> tiles) throws SQLException {
        begin();
        for (StoredTile tile : tiles) {
            SqlRows.set(keepTile, tile);
            keepTile.executeUpdate();
        }
        commit();
    }

    /**
     * The driver begins when automatic commits end and commits when they are back. Its {@code
     * commit()} would begin the next transaction at once: it would hold the lock for ever, and
     * report a commit as failed when only that beginning did.
     */
    private void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    private void commit() throws SQLException {
        connection.setAutoCommit(true);
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
        SqlRows.set(insert, event, position);
        return insert.executeUpdate() == 1;
    }

    private long head() throws SQLException {
        try (ResultSet row = selectHead.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
