package io.keyledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.LastUseStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each process stores of last uses, every other tells. */
@Tag("slow")
class PostgresLastUsesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    private final PostgresSettings database = PostgresServer.shared().newDatabase();
    private final PostgresLedgerStore storeHere = PostgresLedgerStore.open(database);
    private final PostgresLedgerStore storeThere = PostgresLedgerStore.open(database);
    private final LastUseStore here = storeHere.lastUses();
    private final LastUseStore there = storeThere.lastUses();

    @AfterEach
    void close() {
        storeHere.close();
        storeThere.close();
    }

    @Test
    void givenUseStoredHere_thenItIsToldThere() {
        here.store(Map.of("tok_1", NOON, "tok_2", NOON.plusMillis(1)));

        assertThat(there.of(List.of("tok_1", "tok_2", "tok_never")))
                .isEqualTo(Map.of("tok_1", NOON, "tok_2", NOON.plusMillis(1)));
    }

    @Test
    void givenUsesOfOneTokenInOneMinute_thenTheFirstIsWrittenAndNoOther() {
        here.store(Map.of("tok_1", NOON));
        there.store(Map.of("tok_1", NOON.plusMillis(59_999)));
        assertThat(here.of(List.of("tok_1"))).containsEntry("tok_1", NOON);

        there.store(Map.of("tok_1", NOON.plusMillis(60_000)));

        assertThat(here.of(List.of("tok_1"))).containsEntry("tok_1", NOON.plusMillis(60_000));
    }

    @Test
    void givenEarlierUse_thenTheLaterOneStays() {
        here.store(Map.of("tok_1", NOON));

        there.store(Map.of("tok_1", NOON.minusSeconds(3_600)));

        assertThat(here.of(List.of("tok_1"))).containsEntry("tok_1", NOON);
    }

    @Test
    void givenNothingToStoreOrToTell_thenThatIsFine() {
        here.store(Map.of());

        assertThat(here.of(List.of())).isEmpty();
    }
}
