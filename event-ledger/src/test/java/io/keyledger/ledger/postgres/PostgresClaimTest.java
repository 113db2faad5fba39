package io.keyledger.ledger.postgres;

import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.LedgerUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two processes on one ledger: the second is refused, and never do both write. */
class PostgresClaimTest {

    private final PostgresSettings database = PostgresServer.shared().newDatabase();

    @Test
    void givenLedgerInUse_whenOpened_thenRefusedAndTheFirstGoesOn() {
        try (PostgresLedgerStore first = PostgresLedgerStore.open(database)) {
            assertThatThrownBy(() -> PostgresLedgerStore.open(database))
                    .isInstanceOf(LedgerInUseException.class)
                    .hasMessage(
                            "The ledger %s is in use by another process of Keyledger",
                            database.url());

            assertThat(first.append(List.of(unit("key_1", 1))).head()).isEqualTo(1);
        }
    }

    @Test
    void givenLedgerInUseNoMore_whenOpened_thenItCanBeUsed() {
        PostgresLedgerStore.open(database).close();

        try (PostgresLedgerStore second = PostgresLedgerStore.open(database)) {
            assertThat(second.append(List.of(unit("key_1", 1))).head()).isEqualTo(1);
        }
    }

    @Test
    void givenClaimLostToAnother_thenTheFirstReadsButDoesNotWriteUntilTheOtherHasGone() {
        try (PostgresLedgerStore first = PostgresLedgerStore.open(database)) {
            PostgresServer.endConnections(database);
            try (PostgresLedgerStore second = PostgresLedgerStore.open(database)) {
                assertThatThrownBy(() -> first.append(List.of(unit("key_1", 1))))
                        .isInstanceOf(LedgerUnavailableException.class);
                assertThatThrownBy(() -> first.append(List.of(unit("key_1", 1))))
                        .isInstanceOf(LedgerInUseException.class);
                second.append(List.of(unit("key_2", 1)));
                await().ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                        .untilAsserted(() -> assertThat(first.head()).isEqualTo(1));
            }
            assertThat(first.append(List.of(unit("key_1", 1))).head()).isEqualTo(2);
        }
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
}
