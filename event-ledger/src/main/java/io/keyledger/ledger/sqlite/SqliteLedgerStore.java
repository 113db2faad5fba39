package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.sql.DamagedLedgerException;
import io.keyledger.ledger.sql.SqlLedgerStore;
import io.keyledger.ledger.sql.SqlReader;
import io.keyledger.ledger.sql.SqlWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/** The ledger in one SQLite file: write-ahead log, synchronised to disk at every commit. */
public final class SqliteLedgerStore extends SqlLedgerStore {

    private static final Set<SQLiteErrorCode> DAMAGE =
            EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);

    private final SqliteConnections connections;
    private final SqlWriter<SqliteAppender> writer;

    private SqliteLedgerStore(SqliteConnections connections, SqlWriter<SqliteAppender> writer) {
        super(new SqlReader(connections::reader, new SqliteIndexRange()), writer);
        this.connections = connections;
        this.writer = writer;
    }

    /**
     * Opens the file, or makes it, and brings its schema up to date.
     *
     * @throws DamagedLedgerException if the file is not a whole SQLite database
     * @throws io.keyledger.ledger.sql.LedgerSchemaException if its tables are not ours, or those of
     *     a newer version
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
            return new SqliteLedgerStore(connections, SqlWriter.open(connections::appender));
        } catch (SQLException e) {
            connections.close();
            throw e;
        }
    }

    private static RuntimeException notOpened(Path file, SQLException e) {
        String reason = String.valueOf(e.getMessage());
        return DAMAGE.contains(SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff))
                ? new DamagedLedgerException(SqliteSchema.named(file), reason, e)
                : new LedgerUnavailableException("The ledger %s: %s".formatted(file, reason), e);
    }

    /** It waits for appends and they for it. */
    @Override
    public void writeTiles(List<StoredTile> tiles) {
        run(() -> writer.run(session -> session.keep(tiles)));
    }

    @Override
    public void close() {
        connections.close();
        super.close();
    }
}
