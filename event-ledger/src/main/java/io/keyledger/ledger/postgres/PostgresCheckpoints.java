package io.keyledger.ledger.postgres;

import io.keyledger.ledger.CheckpointStore;
import io.keyledger.ledger.StoredCheckpoint;
import io.keyledger.ledger.sql.SqlLedgerStore;
import io.keyledger.ledger.sql.SqlReader.ConnectionSource;
import io.keyledger.ledger.sql.SqlWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The checkpoints beside the tiles. */
final class PostgresCheckpoints implements CheckpointStore {

    private final ConnectionSource readers;
    private final SqlWriter<PostgresTree> tree;

    PostgresCheckpoints(ConnectionSource readers, SqlWriter<PostgresTree> tree) {
        this.readers = readers;
        this.tree = tree;
    }

    @Override
    public Optional<StoredCheckpoint> lastCheckpoint() {
        return first(
                "select size, line from checkpoint order by number desc limit 1",
                row -> new StoredCheckpoint(row.getLong(1), row.getString(2)));
    }

    @Override
    public void addCheckpoint(StoredCheckpoint checkpoint) {
        SqlLedgerStore.run(() -> tree.run(session -> session.add(checkpoint)));
    }

    @Override
    public void askForCheckpoint(long size) {
        SqlLedgerStore.run(() -> tree.run(session -> session.askForCheckpoint(size)));
    }

    @Override
    public long askedForCheckpoint() {
        return first("select size from checkpoint_wish", row -> row.getLong(1)).orElse(-1L);
    }

    @Override
    public String checkpointKey(String own) {
        Optional<String> known = key();
        if (known.isPresent()) {
            return known.get();
        }
        SqlLedgerStore.run(() -> tree.run(session -> session.setKeyUnlessSet(own)));
        return key().orElse(own);
    }

    private Optional<String> key() {
        return first("select key from checkpoint_key", row -> row.getString(1));
    }

    private <T> Optional<T> first(String sql, Row<T> read) {
        return SqlLedgerStore.call(
                () -> {
                    try (Connection connection = readers.open();
                            Statement statement = connection.createStatement();
                            ResultSet row = statement.executeQuery(sql)) {
                        return row.next() ? Optional.of(read.of(row)) : Optional.empty();
                    }
                });
    }

    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }
}
