package io.keyledger.ledger.postgres;

import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.sql.DamagedLedgerException;
import io.keyledger.ledger.sql.LedgerSchemaException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Databases that are not as they should be: one line says so, and nothing is changed. */
@Tag("slow")
class PostgresSchemaTest {

    private final PostgresSettings database = PostgresServer.shared().newDatabase();

    private void makeLedger() {
        try (LedgerStore store = PostgresLedgerStore.open(database)) {
            store.append(List.of(unit("key_1", 3)));
        }
    }

    @Test
    void givenSchemaOfANewerVersion_thenRefusedInOneLine() {
        makeLedger();
        PostgresServer.execute(
                database,
                """
                insert into flyway_schema_history
                select 99, '99', 'more', type, 'V99__more.sql', 1, installed_by, installed_on, 1, success
                from flyway_schema_history where installed_rank = 1
                """);

        assertThatThrownBy(() -> PostgresLedgerStore.open(database))
                .isInstanceOf(LedgerSchemaException.class)
                .hasMessage(
                        "The ledger %s cannot be used: it was written by a newer version of"
                                + " Keyledger",
                        database.url());
    }

    @Test
    void givenDatabaseOfAnotherProgram_thenRefused() {
        PostgresServer.execute(database, "create table something (id integer)");

        assertThatThrownBy(() -> PostgresLedgerStore.open(database))
                .isInstanceOf(LedgerSchemaException.class)
                .hasMessage(
                        "The ledger %s cannot be used: it is not a ledger of Keyledger",
                        database.url());
    }

    @Test
    void givenLastEventsRemoved_thenRefused() {
        makeLedger();
        PostgresServer.execute(database, "delete from event where position = 3");

        assertThatThrownBy(() -> PostgresLedgerStore.open(database))
                .isInstanceOf(DamagedLedgerException.class)
                .hasMessageContaining("its head is position 3, and its last event has 2");
    }

    @Test
    void givenEncodingThatCannotHoldEveryName_thenRefused() {
        PostgresSettings ascii =
                PostgresServer.shared()
                        .newDatabase("encoding 'SQL_ASCII' locale 'C' template template0");

        assertThatThrownBy(() -> PostgresLedgerStore.open(ascii))
                .isInstanceOf(DamagedLedgerException.class)
                .hasMessageContaining("SQL_ASCII");
    }

    @Test
    void givenNoServer_thenRefusedInOneLineWithoutThePassword() {
        PostgresSettings nowhere =
                new PostgresSettings(
                        "jdbc:postgresql://127.0.0.1:1/none?password=hunter2",
                        Optional.of("someone"),
                        Optional.of("hunter2"));

        assertThatThrownBy(() -> PostgresLedgerStore.open(nowhere))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageStartingWith(
                        "The ledger jdbc:postgresql://127.0.0.1:1/none cannot be reached: ")
                .hasMessageNotContaining("hunter2");
    }

    /** As with different search paths: each is a ledger of its own. */
    @Test
    void givenTwoLedgersInOneDatabase_thenBothCanBeUsed() {
        PostgresServer.execute(database, "create schema other");
        PostgresSettings other =
                new PostgresSettings(
                        database.url() + "?currentSchema=other",
                        database.username(),
                        database.password());

        try (PostgresLedgerStore first = PostgresLedgerStore.open(database);
                PostgresLedgerStore second = PostgresLedgerStore.open(other)) {
            first.append(List.of(unit("key_1", 2)));
            second.append(List.of(unit("key_1", 1)));

            assertThat(first.head()).isEqualTo(2);
            assertThat(second.head()).isEqualTo(1);
        }
    }

    @Test
    void givenTwoLedgers_thenTheirSecretsDiffer() {
        try (PostgresLedgerStore one = PostgresLedgerStore.open(database);
                PostgresLedgerStore other =
                        PostgresLedgerStore.open(PostgresServer.shared().newDatabase())) {
            assertThat(Arrays.equals(one.secret(), other.secret())).isFalse();
        }
    }

    @Test
    void givenTwoProcessesThatStartAtOnceOnAnEmptyDatabase_thenBothCanUseIt() {
        CompletableFuture<PostgresLedgerStore> starting =
                CompletableFuture.supplyAsync(() -> PostgresLedgerStore.open(database));
        try (PostgresLedgerStore one = PostgresLedgerStore.open(database);
                PostgresLedgerStore other = starting.join()) {
            one.append(List.of(unit("key_1", 1)));

            assertThat(other.append(List.of(unit("key_2", 1))).head()).isEqualTo(2);
            assertThat(other.secret()).isEqualTo(one.secret());
        }
    }
}
