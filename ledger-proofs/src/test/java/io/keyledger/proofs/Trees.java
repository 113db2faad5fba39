package io.keyledger.proofs;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Trees whose leaf n holds the text "leaf n". */
final class Trees {

    private Trees() {}

    static Hash leaf(long index) {
        return Hash.ofLeaf(("leaf " + index).getBytes(StandardCharsets.UTF_8));
    }

    static MerkleTree ofSize(long size) {
        KeptTiles tiles = new KeptTiles();
        GrowingTree tree = new GrowingTree();
        for (long index = 0; index < size; index++) {
            tree.append(leaf(index));
        }
        tiles.keep(tree.takeChanged());
        return new MerkleTree(new TiledSubtrees(tiles));
    }

    /** MTH of RFC 9162, section 2.1.1, computed from the leaves in the plainest way. */
    static Hash rootOf(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int middle = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(
                rootOf(leaves.subList(0, middle)), rootOf(leaves.subList(middle, leaves.size())));
    }

    static List<Hash> leaves(int count) {
        return Stream.iterate(0, index -> index + 1).limit(count).map(Trees::leaf).toList();
    }

    /** Tiles in memory. */
    static final class KeptTiles implements TiledSubtrees.Tiles {

        private final Map<String, Tile> tiles = new HashMap<>();

        void keep(List<Tile> changed) {
            changed.forEach(tile -> tiles.put(tile.level() + "/" + tile.number(), tile));
        }

        @Override
        public Tile tile(int level, long number) {
            return Optional.ofNullable(tiles.get(level + "/" + number)).orElseThrow();
        }
    }
}
