package io.keyledger.proofs;

import io.keyledger.proofs.TiledSubtrees.Tiles;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree to which leaves are added. It holds the last tile of each level and no more: a few
 * kilobytes for a million leaves. Tiles that were begun or grew are handed out to be kept.
 */
public final class GrowingTree {

    private final List<TileEdge> levels = new ArrayList<>();

    /** A tree without leaves. */
    public GrowingTree() {}

    /** The tree of that size as it was kept. */
    public static GrowingTree resume(long size, Tiles kept) {
        GrowingTree tree = new GrowingTree();
        long end = size;
        for (int level = 0; end > 0; level++) {
            tree.levels.add(TileEdge.resume(level, end, kept));
            end /= Tile.WIDTH;
        }
        return tree;
    }

    public void append(Hash leaf) {
        append(0, leaf);
    }

    private void append(int level, Hash hash) {
        if (level == levels.size()) {
            levels.add(new TileEdge(level));
        }
        levels.get(level).append(hash).ifPresent(full -> append(level + 1, full));
    }

    /** How many leaves it has. */
    public long size() {
        return levels.isEmpty() ? 0 : levels.get(0).end();
    }

    public Hash root() {
        return new MerkleTree(new TiledSubtrees(this::last)).root(size());
    }

    /** The root needs no other tiles than the last ones. */
    private Tile last(int level, long number) {
        return levels.get(level).tile();
    }

    /** The tiles that differ from those handed out before, each as it is now. */
    public List<Tile> takeChanged() {
        return levels.stream().flatMap(level -> level.takeChanged().stream()).toList();
    }
}
