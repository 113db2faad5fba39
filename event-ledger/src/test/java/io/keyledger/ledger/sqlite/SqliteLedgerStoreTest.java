package io.keyledger.ledger.sqlite;

import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.LedgerStoreContract;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.Sql;
import io.keyledger.ledger.sql.SqlWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

class SqliteLedgerStoreTest extends LedgerStoreContract {

    @TempDir private Path directory;

    @Override
    protected LedgerStore open() {
        return SqliteLedgerStore.open(file());
    }

    private Path file() {
        return directory.resolve("ledger.db");
    }

    @Override
    protected void breakAppends() {
        breakAppends("fail");
    }

    private void breakAppends(String how) {
        Sql.execute(
                file(),
                """
                create trigger broken before insert on event when new.aggregate_id = 'key_3'
                begin select raise(%s, 'broken by the test'); end
                """
                        .formatted(how));
    }

    @Override
    protected void heal() {
        Sql.execute(file(), "drop trigger broken");
    }

    /** A full disk can end the transaction behind the driver's back: so does {@code rollback}. */
    @ParameterizedTest
    @ValueSource(strings = {"fail", "abort", "rollback"})
    void givenAnyKindOfFailureInTheMiddle_thenLaterAppendsAreWholeAgain(String kind) {
        breakAppends(kind);
        assertThatThrownBy(() -> store().append(List.of(unit("key_1", 2), unit("key_3", 1))))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("broken by the test");
        assertThatThrownBy(() -> store().append(List.of(unit("key_2", 2), unit("key_3", 1))))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("broken by the test");
        assertThat(store().head()).isZero();
        heal();

        assertThat(store().append(List.of(unit("key_3", 2))))
                .isEqualTo(new Appended(List.of(1L), 2));
        assertThat(store().head()).isEqualTo(2);
    }

    /** C5 in spirit. */
    @Test
    void givenFullDisk_thenAppendsFailAndNothingIsBrokenOnceThereIsSpace() throws Exception {
        SmallDisk disk = new SmallDisk(file());
        try (SqlWriter<SqliteAppender> writer =
                SqlWriter.open(() -> SqliteAppender.over(disk.getConnection()))) {
            long stored = appendUntilFull(writer);
            assertThat(stored).isPositive();
            assertThat(store().head()).isEqualTo(stored);

            disk.limited = false;
            Appended appended = writer.write(session -> session.append(List.of(unit("after", 2))));
            assertThat(appended).isEqualTo(new Appended(List.of(stored + 1), stored + 2));
            assertThat(store().head()).isEqualTo(stored + 2);
        }
    }

    private static long appendUntilFull(SqlWriter<SqliteAppender> writer) {
        long head = 0;
        for (int i = 0; i < 1_000; i++) {
            try {
                String key = "full_" + i;
                head = writer.write(session -> session.append(List.of(unit(key, 3)))).head();
            } catch (SQLException e) {
                assertThat(e.getMessage()).contains("full");
                return head;
            }
        }
        throw new AssertionError("The disk was never full");
    }

    /** A backup tool or an operator's shell must be able to come between two appends. */
    @Test
    void givenNoAppendAtWork_thenOthersCanLockTheFile() {
        store().append(List.of(unit("key_1", 1)));

        Sql.execute(file(), "begin immediate", "rollback");

        assertThat(store().append(List.of(unit("key_2", 1))))
                .isEqualTo(new Appended(List.of(2L), 2));
    }

    @Test
    void givenFileLockedBySomebodyElse_thenAppendFailsInTimeAndReadsGoOn() throws Exception {
        try (Connection other = Sql.connect(file())) {
            other.createStatement().execute("begin immediate");

            assertThatThrownBy(() -> store().append(List.of(unit("key_1", 1))))
                    .isInstanceOf(LedgerUnavailableException.class)
                    .hasMessageContaining("locked");
            assertThat(store().head()).isZero();
        }
        assertThat(store().append(List.of(unit("key_1", 1))))
                .isEqualTo(new Appended(List.of(1L), 1));
    }

    private static final class SmallDisk extends SQLiteDataSource {

        private volatile boolean limited = true;

        SmallDisk(Path file) {
            super(SqliteConnections.writeAheadLog());
            setUrl("jdbc:sqlite:" + file);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            if (limited) {
                connection.createStatement().execute("pragma max_page_count = 40");
            }
            return connection;
        }
    }
}
