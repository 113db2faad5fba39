package io.keyledger.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a tree as C2SP tlog-tiles cut it: up to 256 hashes that stand side by side. Those of
 * level 0 are leaves; those of level n are roots of full tiles of level n - 1. The last tile of a
 * level is partial, and grows.
 *
 * @param number 0 for the first tile of its level
 */
public record Tile(int level, long number, List<Hash> hashes) {

    /** How many levels of the tree one level of tiles spans. */
    public static final int HEIGHT = 8;

    /** How many hashes a full tile has. */
    public static final int WIDTH = 1 << HEIGHT;

    /**
     * @throws IllegalArgumentException if it has no hash, or more than 256
     */
    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException("A tile has 1 to " + WIDTH + " hashes");
        }
    }

    /**
     * @param bytes the hashes one after the other, as {@link #bytes} gives them
     * @throws IllegalArgumentException if these are not 1 to 256 hashes
     */
    public static Tile of(int level, long number, byte[] bytes) {
        List<Hash> hashes = new ArrayList<>(bytes.length / Hash.BYTES);
        for (int at = 0; at < bytes.length; at += Hash.BYTES) {
            hashes.add(Hash.of(bytes, at, Math.min(at + Hash.BYTES, bytes.length)));
        }
        return new Tile(level, number, hashes);
    }

    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.BYTES);
        }
        return bytes;
    }

    /** How many hashes its level has up to here. */
    public long end() {
        return number * WIDTH + hashes.size();
    }

    public boolean isFull() {
        return hashes.size() == WIDTH;
    }

    /** The hash of the complete subtree over 2<sup>height</sup> of its hashes. */
    Hash subtree(int height, int from) {
        if (height == 0) {
            return hashes.get(from);
        }
        int half = 1 << (height - 1);
        return Hash.ofNode(subtree(height - 1, from), subtree(height - 1, from + half));
    }
}
