package io.keyledger.proofs;

/** The hashes of a tree's complete subtrees: all that roots and proofs are made of. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash over the 2<sup>height</sup> leaves that begin at {@code index} × 2<sup>height</sup>.
     * It is asked for complete subtrees only.
     */
    Hash hash(int height, long index);
}
