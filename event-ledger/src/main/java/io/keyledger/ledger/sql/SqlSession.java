package io.keyledger.ledger.sql;

import java.sql.SQLException;

/** Work over one connection, which is of no use any more once something has failed. */
public interface SqlSession extends AutoCloseable {

    /** Rolls back what is not committed. */
    @Override
    void close() throws SQLException;
}
