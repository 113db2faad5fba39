package io.keyledger.proofs;

import io.keyledger.proofs.TiledSubtrees.Tiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The right edge of one level of tiles: its last tile, and those that changed. */
final class TileEdge {

    private final int level;
    private final List<Tile> completed = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>(Tile.WIDTH);
    private long number;
    private boolean changed;

    TileEdge(int level) {
        this.level = level;
    }

    /**
     * @param end how many hashes the level has
     */
    static TileEdge resume(int level, long end, Tiles kept) {
        TileEdge edge = new TileEdge(level);
        edge.number = (end - 1) / Tile.WIDTH;
        int width = (int) (end - edge.number * Tile.WIDTH);
        edge.hashes.addAll(kept.tile(level, edge.number).hashes().subList(0, width));
        return edge;
    }

    /** Adds a hash, and gives the one for the level above when the tile is full by it. */
    Optional<Hash> append(Hash hash) {
        if (hashes.size() == Tile.WIDTH) {
            hashes.clear();
            number++;
        }
        hashes.add(hash);
        changed = true;
        if (hashes.size() < Tile.WIDTH) {
            return Optional.empty();
        }
        Tile full = tile();
        completed.add(full);
        changed = false;
        return Optional.of(full.subtree(Tile.HEIGHT, 0));
    }

    Tile tile() {
        return new Tile(level, number, hashes);
    }

    long end() {
        return number * Tile.WIDTH + hashes.size();
    }

    List<Tile> takeChanged() {
        List<Tile> taken = new ArrayList<>(completed);
        if (changed) {
            taken.add(tile());
        }
        completed.clear();
        changed = false;
        return taken;
    }
}
