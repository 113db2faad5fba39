package io.keyledger.benchmarks.inserting;

import io.keyledger.benchmarks.load.Work;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that insert into one file, and the connections that they use, from round to round. */
public final class InsertingThreads implements AutoCloseable {

    private final List<RowInserter> inserters = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param connections among which the threads are spread evenly
     */
    InsertingThreads(BareLedger ledger, LedgerSample sample, int connections) throws SQLException {
        for (int i = 0; i < connections; i++) {
            inserters.add(new RowInserter(ledger, sample));
        }
    }

    /** What the next thread does. */
    public Work work() {
        RowInserter inserter =
                inserters.get(Math.floorMod(next.getAndIncrement(), inserters.size()));
        return new Work() {
            @Override
            public int once() {
                return inserter.once();
            }

            @Override
            public void close() {
                // The next round goes on with the same connection.
            }
        };
    }

    @Override
    public void close() throws SQLException {
        for (RowInserter inserter : inserters) {
            inserter.close();
        }
    }
}
