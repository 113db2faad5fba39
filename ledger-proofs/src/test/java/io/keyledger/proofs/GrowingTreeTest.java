package io.keyledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

    @Test
    void givenTreeThatIsResumedAgainAndAgain_thenItGrowsAsOneThatIsNot() {
        Random random = new Random(6962);
        Trees.KeptTiles tiles = new Trees.KeptTiles();
        GrowingTree whole = new GrowingTree();
        long size = 0;
        while (size < 70_000) {
            GrowingTree resumed = GrowingTree.resume(size, tiles);
            assertThat(resumed.root()).isEqualTo(whole.root());
            for (int count = random.nextInt(2_000); count > 0; count--) {
                resumed.append(Trees.leaf(size));
                whole.append(Trees.leaf(size++));
            }
            tiles.keep(resumed.takeChanged());
        }
        assertThat(GrowingTree.resume(size, tiles).root()).isEqualTo(whole.root());
        assertThat(whole.size()).isEqualTo(size);
    }

    @Test
    void handsOutTilesOnceAndPartialOnesAgainWhenTheyGrew() {
        GrowingTree tree = new GrowingTree();
        appendUntil(tree, 257);

        assertThat(tree.takeChanged())
                .extracting(tile -> tile.level() + "/" + tile.number() + "/" + tile.hashes().size())
                .containsExactly("0/0/256", "0/1/1", "1/0/1");
        assertThat(tree.takeChanged()).isEmpty();
        appendUntil(tree, 258);
        assertThat(tree.takeChanged())
                .extracting(Tile::level, Tile::number, Tile::end)
                .containsExactly(tuple(0, 1L, 258L));
    }

    private static void appendUntil(GrowingTree tree, long size) {
        while (tree.size() < size) {
            tree.append(Trees.leaf(tree.size()));
        }
    }

    /** A tile that was kept may have grown since the size that is asked for. */
    @Test
    void givenTilesOfALaterSize_thenTheTreeOfAnEarlierOneIsResumed() {
        Trees.KeptTiles tiles = new Trees.KeptTiles();
        GrowingTree tree = new GrowingTree();
        appendUntil(tree, 300);
        tiles.keep(tree.takeChanged());

        assertThat(GrowingTree.resume(280, tiles).root())
                .isEqualTo(Trees.rootOf(Trees.leaves(280)));
    }

    @Test
    void aTileComesBackFromItsBytes() {
        Tile tile = new Tile(1, 7, Trees.leaves(3));

        assertThat(Tile.of(1, 7, tile.bytes())).isEqualTo(tile);
        for (int wrong : List.of(0, 31, 33, 257 * 32)) {
            assertThatIllegalArgumentException().isThrownBy(() -> Tile.of(0, 0, new byte[wrong]));
        }
    }
}
