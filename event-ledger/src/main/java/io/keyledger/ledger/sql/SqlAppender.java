package io.keyledger.ledger.sql;

import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredTile;
import java.sql.SQLException;
import java.util.List;

/** Writes over one connection, which is of no use any more once something has failed. */
public interface SqlAppender extends AutoCloseable {

    /** As {@link io.keyledger.ledger.LedgerStore#append}. */
    Appended append(List<List<StoredEvent>> units) throws SQLException;

    /** As {@link io.keyledger.ledger.TileStore#writeTiles}. */
    void keep(List<StoredTile> tiles) throws SQLException;

    /** Rolls back what is not committed. */
    @Override
    void close() throws SQLException;
}
