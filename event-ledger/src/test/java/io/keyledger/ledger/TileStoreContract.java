package io.keyledger.ledger;

import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of the tree's tiles promises.
 *
 * @param <S> it is the store of the events too
 */
public abstract class TileStoreContract<S extends LedgerStore & TileStore> {

    private S store;

    /** Opens the one store of this test; again after it was closed. */
    protected abstract S open();

    @BeforeEach
    void openStore() {
        store = open();
        assertThat(store.own()).isTrue();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void givenNoTiles_thenNoneIsFound() {
        assertThat(store.readTile(0, 0)).isEmpty();
        assertThat(store.lastTile(0)).isEmpty();
    }

    @Test
    void tilesAreReadBackAsTheyWereWrittenLast() {
        store.writeTiles(List.of(tile(0, 0, 256), tile(0, 1, 1), tile(1, 0, 1)));
        store.writeTiles(List.of(tile(0, 1, 7)));

        assertIs(store.readTile(0, 0).orElseThrow(), tile(0, 0, 256));
        assertIs(store.readTile(0, 1).orElseThrow(), tile(0, 1, 7));
        assertIs(store.lastTile(0).orElseThrow(), tile(0, 1, 7));
        assertIs(store.lastTile(1).orElseThrow(), tile(1, 0, 1));
        assertThat(store.readTile(0, 2)).isEmpty();
        assertThat(store.lastTile(2)).isEmpty();
    }

    @Test
    void givenReopened_thenTilesAreThere() {
        store.writeTiles(List.of(tile(0, 0, 3)));
        store.disown();
        store.close();
        assertThatThrownBy(() -> store.writeTiles(List.of(tile(0, 0, 4))))
                .isInstanceOf(LedgerUnavailableException.class);

        store = open();

        assertIs(store.lastTile(0).orElseThrow(), tile(0, 0, 3));
    }

    @Test
    void givenOneTileThatCannotBe_thenNoneOfThemIsKeptAndLaterOnesAre() {
        store.writeTiles(List.of(tile(0, 0, 3)));

        assertThatThrownBy(() -> store.writeTiles(List.of(tile(0, 0, 256), tile(0, 1, 257))))
                .isInstanceOf(LedgerUnavailableException.class);

        assertIs(store.lastTile(0).orElseThrow(), tile(0, 0, 3));
        store.writeTiles(List.of(tile(0, 0, 4)));
        assertIs(store.lastTile(0).orElseThrow(), tile(0, 0, 4));
    }

    @Test
    void givenEventsAppendedMeanwhile_thenNeitherLosesAnything() throws Exception {
        try (Parallel threads = new Parallel()) {
            threads.run(
                    () -> {
                        for (int i = 0; i < 200; i++) {
                            store.append(List.of(unit("key_" + i, 1)));
                        }
                    });
            threads.run(
                    () -> {
                        for (int i = 0; i < 200; i++) {
                            store.writeTiles(List.of(tile(0, i, 1)));
                        }
                    });
        }
        assertThat(store.head()).isEqualTo(200);
        assertThat(store.lastTile(0).orElseThrow().number()).isEqualTo(199);
    }

    private static StoredTile tile(int level, long number, int width) {
        byte[] hashes = new byte[width * 32];
        Arrays.fill(hashes, (byte) (level * 16 + number + width));
        return new StoredTile(level, number, hashes);
    }

    private static void assertIs(StoredTile actual, StoredTile expected) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }
}
