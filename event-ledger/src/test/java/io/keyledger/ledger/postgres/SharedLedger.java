package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerProcess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A new ledger on a real PostgreSQL, for tests of every module that have several processes on one.
 */
public final class SharedLedger implements AutoCloseable {

    private final PostgresSettings database = PostgresServer.shared().newDatabase();
    private final List<LedgerProcess> processes = new ArrayList<>();

    /** Opens it once more, as one more process does. */
    public LedgerProcess join() {
        PostgresLedgerStore store = PostgresLedgerStore.open(database);
        LedgerProcess process = new LedgerProcess(store, store.checkpoints());
        processes.add(process);
        return process;
    }

    /** What {@code keyledger.ledger.url} is set to. */
    public String url() {
        return database.url();
    }

    /** What {@code keyledger.ledger.username} is set to. */
    public String username() {
        return database.username().orElseThrow();
    }

    /** What an operator does with a shell of their own. */
    public void execute(String... statements) {
        PostgresServer.execute(database, statements);
    }

    /** The numbers that a query has as its only column. */
    public List<Long> numbers(String query) {
        try (Connection connection = PostgresServer.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends all processes that have joined. */
    @Override
    public void close() {
        processes.forEach(LedgerProcess::close);
    }
}
