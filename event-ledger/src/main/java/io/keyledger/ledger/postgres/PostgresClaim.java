package io.keyledger.ledger.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a connection needs before it may write. */
@FunctionalInterface
interface PostgresClaim {

    /** The SQL state of a wait for a lock that took too long. */
    String LOCK_NOT_AVAILABLE = "55P03";

    /** Any number of processes write. */
    PostgresClaim NONE = connection -> {};

    /**
     * One process writes at a time. The claim is a lock that the connection holds which writes, so
     * that who has lost it cannot write, and it is free as soon as that connection has ended.
     */
    static PostgresClaim ofOneProcess(String ledger) {
        return connection -> lock(connection, ledger);
    }

    /**
     * @throws LedgerInUseException if another process has the claim
     */
    void take(Connection connection) throws SQLException;

    private static void lock(Connection connection, String ledger) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // "keyl", and the schema: a database may hold several ledgers.
            statement.execute(
                    "select pg_advisory_lock(1801812332, hashtext(coalesce(current_schema(), '')))");
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new LedgerInUseException(ledger, e);
            }
            throw e;
        }
    }
}
