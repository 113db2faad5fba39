package io.keyledger.benchmarks.inserting;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts of the row of a created key, with one commit each, in the ways that plain JDBC has. What
 * is fastest depends on the machine, so all of them are tried.
 */
public final class BareInserts {

    private final LedgerSample sample;
    private final Path directory;

    /**
     * @param ledger the file of a real ledger, for its schema and for a row
     * @param directory for the files that are made
     */
    public BareInserts(Path ledger, Path directory) throws SQLException {
        this.sample = LedgerSample.of(ledger);
        this.directory = directory;
    }

    /** How many bytes a row has as text. */
    public int rowSize() {
        return sample.size();
    }

    /** All threads take turns on one connection; the ledger's own indexes. */
    public InsertingThreads overOneConnection() throws SQLException {
        BareLedger ledger = BareLedger.create(directory.resolve("one-connection.db"), indexed());
        return new InsertingThreads(ledger, sample, 1);
    }

    /**
     * Every thread has a connection of its own, and SQLite makes them wait; the ledger's own
     * indexes.
     */
    public InsertingThreads overOwnConnections(int threads) throws SQLException {
        BareLedger ledger = BareLedger.create(directory.resolve("own-connections.db"), indexed());
        return new InsertingThreads(ledger, sample, threads);
    }

    /** All threads take turns on one connection; no index but that of the position. */
    public InsertingThreads withoutIndexes() throws SQLException {
        BareLedger ledger =
                BareLedger.create(
                        directory.resolve("without-indexes.db"), List.of(sample.bareTable()));
        return new InsertingThreads(ledger, sample, 1);
    }

    private List<String> indexed() {
        List<String> schema = new ArrayList<>();
        schema.add(sample.table());
        schema.addAll(sample.indexes());
        return schema;
    }
}
