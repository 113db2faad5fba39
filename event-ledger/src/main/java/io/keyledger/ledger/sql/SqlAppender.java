package io.keyledger.ledger.sql;

import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.StoredEvent;
import java.sql.SQLException;
import java.util.List;

/** Appends over one connection. */
public interface SqlAppender extends SqlSession {

    /** As {@link io.keyledger.ledger.LedgerStore#append}. */
    Appended append(List<List<StoredEvent>> units) throws SQLException;
}
