package io.keyledger.benchmarks.inserting;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareInsertsTest {

    private static final int THREADS = 4;
    private static final int ROWS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void makeLedger() throws SQLException {
        try (Connection connection = connect("ledger.db");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table event (position integer primary key, event_id text not null, \
                    aggregate_id text not null, sequence integer not null, type text, time integer, \
                    payload text, unique (aggregate_id, sequence)) strict""");
            statement.execute("create index event_by_type on event (type, position)");
            statement.execute(
                    "insert into event values (1, 'e', 'key_abcdefghijklmnop', 0, 'x.ApiKeyCreated', 5, '{}')");
        }
    }

    @Test
    void givenEachWay_whenInserting_thenEveryRowHasACommitInAFileLikeTheLedger()
            throws SQLException {
        BareInserts inserts = new BareInserts(directory.resolve("ledger.db"), directory);
        try (InsertingThreads one = inserts.overOneConnection();
                InsertingThreads own = inserts.overOwnConnections(THREADS);
                InsertingThreads without = inserts.withoutIndexes()) {
            assertInserts(one, "one-connection.db");
            assertInserts(own, "own-connections.db");
            assertInserts(without, "without-indexes.db");
        }
        assertThat(number("one-connection.db", "select count(*) from pragma_index_list('event')"))
                .isEqualTo(2);
        assertThat(number("without-indexes.db", "select count(*) from pragma_index_list('event')"))
                .isZero();
    }

    private void assertInserts(InsertingThreads threads, String file) throws SQLException {
        LoadResult result = LoadRun.run(THREADS, Limit.times(ROWS), threads::work);
        assertThat(result.errors()).isEmpty();
        assertThat(result.count()).isEqualTo(ROWS);
        assertThat(number(file, "select count(distinct aggregate_id) from event")).isEqualTo(ROWS);
        assertThat(number(file, "select min(length(aggregate_id)) from event")).isEqualTo(20);
    }

    private long number(String file, String query) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getLong(1);
        }
    }

    private Connection connect(String file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(file));
    }
}
