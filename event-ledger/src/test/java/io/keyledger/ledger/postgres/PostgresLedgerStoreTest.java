package io.keyledger.ledger.postgres;

import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerStore.Appended;
import io.keyledger.ledger.LedgerStoreContract;
import io.keyledger.ledger.LedgerUnavailableException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PostgresLedgerStoreTest extends LedgerStoreContract {

    private final PostgresSettings database = PostgresServer.shared().newDatabase();

    @Override
    protected LedgerStore open() {
        return PostgresLedgerStore.open(database);
    }

    @Override
    protected void breakAppends() {
        breakAppends("'broken by the test'");
    }

    private void breakAppends(String message) {
        PostgresServer.execute(
                database,
                """
                create function fail() returns trigger language plpgsql as
                $$ begin raise exception '%%', %s; end $$
                """
                        .formatted(message),
                """
                create trigger broken before insert on event
                for each row when (new.aggregate_id = 'key_3') execute function fail()
                """);
    }

    @Override
    protected void heal() {
        PostgresServer.execute(database, "drop trigger broken on event", "drop function fail");
    }

    /** C10. */
    @Test
    void givenAppendOfAnotherHeldOpen_thenOursFailsInTimeReadsGoOnAndNothingIsSkipped()
            throws Exception {
        store().append(List.of(unit("key_1", 1)));
        try (Connection other = PostgresServer.connect(database);
                Statement append = other.createStatement()) {
            other.setAutoCommit(false);
            append.execute("update ledger_head set position = position + 1");
            append.execute(INSERT_SECOND);

            assertThatThrownBy(() -> store().append(List.of(unit("key_2", 1))))
                    .isInstanceOf(LedgerUnavailableException.class)
                    .hasMessageContaining("lock timeout");
            assertThat(store().head()).isEqualTo(1);
            assertThat(store().readAfter(0, 10)).hasSize(1);
            other.commit();
        }
        assertThat(store().append(List.of(unit("key_3", 1))))
                .isEqualTo(new Appended(List.of(3L), 3));
        assertThat(store().readAfter(0, 10))
                .extracting(event -> event.event().aggregateId())
                .containsExactly("key_1", "other", "key_3");
    }

    private static final String INSERT_SECOND =
            """
            insert into event (position, event_id, aggregate_type, aggregate_id, sequence, type, time, payload, metadata)
            values (2, 'id', 'ApiKey', 'other', 0, 'type', 0, '{}', '{}')
            """;

    /** C10. */
    @Test
    void givenAppendOfAnotherRolledBack_thenItsPositionIsTakenByTheNext() throws Exception {
        store().append(List.of(unit("key_1", 1)));
        try (Connection other = PostgresServer.connect(database);
                Statement append = other.createStatement()) {
            other.setAutoCommit(false);
            append.execute("update ledger_head set position = position + 1");
            append.execute(INSERT_SECOND);
            other.rollback();
        }

        assertThat(store().append(List.of(unit("key_2", 1))))
                .isEqualTo(new Appended(List.of(2L), 2));
    }

    /** C6 in small: the server was restarted, and this process was not. */
    @Test
    void givenConnectionsEnded_thenItRecoversByItself() {
        store().append(List.of(unit("key_1", 1)));

        PostgresServer.endConnections(database);

        await().ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                .untilAsserted(() -> assertThat(store().head()).isEqualTo(1));
        await().ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                .untilAsserted(
                        () ->
                                assertThat(store().append(List.of(unit("key_2", 1))))
                                        .isEqualTo(new Appended(List.of(2L), 2)));
    }

    @Test
    void givenDatabaseThatMayForgetCommits_thenAppendsAreOnDiskAllTheSame() {
        PostgresServer.execute(
                database, "alter database %s set synchronous_commit = off".formatted(name()));
        PostgresServer.endConnections(database);
        breakAppends("'synchronous_commit is ' || current_setting('synchronous_commit')");

        await().untilAsserted(
                        () ->
                                assertThatThrownBy(() -> store().append(List.of(unit("key_3", 1))))
                                        .hasMessageContaining("synchronous_commit is on"));
        heal();
    }

    private String name() {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    @Test
    void givenPositionTakenBehindTheHeadsBack_thenAppendsFailAndNothingOfThemIsStored() {
        store().append(List.of(unit("key_1", 1)));
        PostgresServer.execute(database, INSERT_SECOND);

        assertThatThrownBy(() -> store().append(List.of(unit("key_2", 2))))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("duplicate key")
                .hasMessageNotContaining("Key (");
        assertThat(store().readAfter(0, 10)).hasSize(2);
    }
}
