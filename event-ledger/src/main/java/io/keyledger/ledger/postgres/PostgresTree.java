package io.keyledger.ledger.postgres;

import io.keyledger.ledger.NotTheOwnerException;
import io.keyledger.ledger.StoredCheckpoint;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.sql.SqlRows;
import io.keyledger.ledger.sql.SqlSession;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes what belongs to the tree, over a connection of its own, so that no command waits for it.
 * The lease is a row, and time is the server's. A writer updates that row first, and so holds it
 * until the commit: whoever takes the lease over waits until then, and a writer that has lost it
 * finds out.
 */
final class PostgresTree implements SqlSession {

    private static final String UNTIL = "clock_timestamp() + interval '2 seconds'";
    private static final String OWN =
            "update tree_owner set process = ?, until = "
                    + UNTIL
                    + " where process = ? or until < clock_timestamp()";
    private static final String RENEW =
            "update tree_owner set until = " + UNTIL + " where process = ?";
    private static final String DISOWN =
            "update tree_owner set until = '-infinity' where process = ?";
    private static final String ADD_CHECKPOINT =
            """
            insert into checkpoint (number, size, line)
            select coalesce(max(number), 0) + 1, ?, ? from checkpoint
            """;
    private static final String ASK = "update checkpoint_wish set size = ? where size < ?";
    private static final String SET_KEY =
            "insert into checkpoint_key (id, key) values (1, ?) on conflict (id) do nothing";

    private final Connection connection;
    private final String process;

    /**
     * @param process tells this process from others
     */
    PostgresTree(Connection connection, String process) throws SQLException {
        this.connection = connection;
        this.process = process;
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
    }

    boolean own() throws SQLException {
        boolean owner = update(OWN, process, process) == 1;
        connection.commit();
        return owner;
    }

    void disown() throws SQLException {
        update(DISOWN, process);
        connection.commit();
    }

    void keep(List<StoredTile> tiles) throws SQLException {
        requireOwner();
        try (PreparedStatement keep = connection.prepareStatement(SqlRows.KEEP_TILE)) {
            for (StoredTile tile : tiles) {
                SqlRows.set(keep, tile);
                keep.addBatch();
            }
            keep.executeBatch();
        }
        connection.commit();
    }

    void add(StoredCheckpoint checkpoint) throws SQLException {
        requireOwner();
        update(ADD_CHECKPOINT, checkpoint.size(), checkpoint.line());
        connection.commit();
    }

    void askForCheckpoint(long size) throws SQLException {
        update(ASK, size, size);
        connection.commit();
    }

    void setKeyUnlessSet(String key) throws SQLException {
        update(SET_KEY, key);
        connection.commit();
    }

    private void requireOwner() throws SQLException {
        if (update(RENEW, process) == 0) {
            connection.rollback();
            throw new NotTheOwnerException();
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
