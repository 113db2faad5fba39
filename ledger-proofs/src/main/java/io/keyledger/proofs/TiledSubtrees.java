package io.keyledger.proofs;

/** Reads a tree from its tiles. */
public final class TiledSubtrees implements Subtrees {

    private final Tiles tiles;

    public TiledSubtrees(Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public Hash hash(int height, long index) {
        int level = height / Tile.HEIGHT;
        int heightInTile = height % Tile.HEIGHT;
        long first = index << heightInTile;
        Tile tile = tiles.tile(level, first / Tile.WIDTH);
        return tile.subtree(heightInTile, (int) (first % Tile.WIDTH));
    }

    /** Where tiles are. */
    @FunctionalInterface
    public interface Tiles {

        /** A tile that the tree has. */
        Tile tile(int level, long number);
    }
}
