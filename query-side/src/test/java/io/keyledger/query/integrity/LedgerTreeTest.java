package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.query.cloudevents.UnreadableEventException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTreeTest {

    @AutoClose private final TreeFixture fixture;

    LedgerTreeTest(@TempDir Path directory) {
        fixture = new TreeFixture(directory);
    }

    @Test
    void leafNIsTheEventAtPositionN() {
        fixture.write(700);
        LedgerTree tree = fixture.tree();

        tree.growTo(700);

        assertThat(tree.size()).isEqualTo(700);
        for (long size : new long[] {1, 255, 256, 257, 512, 700}) {
            assertThat(tree.proofs().root(size)).isEqualTo(fixture.rootOfEvents(size));
        }
        assertThat(
                        tree.proofs()
                                .inclusionProof(299, 700)
                                .proves(tree.leaf(300), tree.proofs().root(700)))
                .isTrue();
    }

    @Test
    void givenReopened_thenItGoesOnFromItsTiles() {
        fixture.write(300);
        fixture.tree().growTo(300);
        fixture.write(300);

        LedgerTree again = fixture.tree();
        assertThat(again.size()).isEqualTo(300);
        again.growTo(600);

        assertThat(again.proofs().root(600)).isEqualTo(fixture.rootOfEvents(600));
    }

    @Test
    void givenTilesThatCannotBeWritten_thenNothingIsCountedAndItGoesOnAfterwards() {
        fixture.write(600);
        LedgerTree tree = fixture.tree();
        tree.growTo(100);
        fixture.tiles().fail(true);

        assertThatThrownBy(() -> tree.growTo(600)).isInstanceOf(LedgerUnavailableException.class);
        assertThat(tree.size()).isEqualTo(100);
        fixture.tiles().fail(false);
        tree.growTo(600);

        assertThat(tree.proofs().root(600)).isEqualTo(fixture.rootOfEvents(600));
    }

    /** C11. */
    @Test
    void givenEventOfUnknownType_thenItStopsBeforeItAndGoesOnOnceItIsKnown() {
        fixture.write(300);
        fixture.tamper("update event set revision = '99' where position = 270");
        LedgerTree tree = fixture.tree();

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> tree.growTo(300))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining("270");
            assertThat(tree.size()).isEqualTo(269);
        }
        fixture.tamper("update event set revision = '1' where position = 270");
        tree.growTo(300);

        assertThat(tree.proofs().root(300)).isEqualTo(fixture.rootOfEvents(300));
    }

    @Test
    void givenHoleInTheLedger_thenItStopsThere() {
        fixture.write(20);
        fixture.tamper("delete from event where position = 7");
        LedgerTree tree = fixture.tree();

        assertThatThrownBy(() -> tree.growTo(20))
                .isInstanceOf(BrokenIntegrityException.class)
                .hasMessageContaining("no event at position 7");
        assertThat(tree.size()).isEqualTo(6);
    }

    @Test
    void givenLedgerShorterThanItsTree_thenItSaysSo() {
        fixture.write(300);
        fixture.tree().growTo(300);
        fixture.tamper("delete from event where position > 298");

        assertThatThrownBy(() -> fixture.tree().growTo(301))
                .isInstanceOf(BrokenIntegrityException.class)
                .hasMessageContaining("300")
                .hasMessageContaining("298");
        assertThatThrownBy(() -> fixture.tree().checkEdge())
                .isInstanceOf(BrokenIntegrityException.class);
    }

    @Test
    void givenEventOfTheLastTileThatWasChanged_thenTheEdgeDoesNotFit() {
        fixture.write(300);
        fixture.tree().growTo(300);
        fixture.tree().checkEdge();
        fixture.tamper("update event set time = time + 1 where position = 299");

        assertThatThrownBy(() -> fixture.tree().checkEdge())
                .isInstanceOf(BrokenIntegrityException.class)
                .hasMessageContaining("position 299");
    }
}
