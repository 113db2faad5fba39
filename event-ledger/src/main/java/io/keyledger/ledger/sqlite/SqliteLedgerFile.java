package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.sql.SqlLedgerStore;
import io.keyledger.ledger.sql.SqlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A ledger's file that is only looked at, whether or not a process serves it. Every method throws
 * {@link LedgerUnavailableException} when the file cannot be read.
 */
public final class SqliteLedgerFile {

    private final SqlReader reader;

    private SqliteLedgerFile(SqlReader reader) {
        this.reader = reader;
    }

    public static SqliteLedgerFile at(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LedgerUnavailableException("There is no ledger " + file);
        }
        var source = SqliteConnections.dataSource(file, SqliteConnections.readOnly());
        return new SqliteLedgerFile(new SqlReader(source::getConnection, new SqliteIndexRange()));
    }

    public long head() {
        return SqlLedgerStore.call(reader::head);
    }

    /** Up to {@code limit} events after a position, in order. */
    public List<PositionedEvent> readAfter(long position, int limit) {
        return SqlLedgerStore.call(() -> reader.readAfter(position, limit));
    }

    public Optional<StoredTile> readTile(int level, long number) {
        return SqlLedgerStore.call(() -> reader.tile(level, number));
    }

    public Optional<StoredTile> lastTile(int level) {
        return SqlLedgerStore.call(() -> reader.lastTile(level));
    }
}
