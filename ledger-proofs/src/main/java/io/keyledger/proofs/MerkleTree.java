package io.keyledger.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * The roots of a growing tree at all its sizes, and the proofs about them: RFC 9162, section 2.1,
 * as it is defined there.
 */
public final class MerkleTree {

    private final Subtrees subtrees;

    public MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root over the first leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.OF_NOTHING : hashOf(0, size);
    }

    /**
     * Proves that the leaf is in the tree of that size.
     *
     * @param index 0 for the first leaf
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public InclusionProof inclusionProof(long index, long size) {
        require(0 <= index && index < size);
        List<Hash> path = new ArrayList<>();
        addPath(path, index, 0, size);
        return new InclusionProof(index, size, path);
    }

    /**
     * Proves that the tree of the one size is the beginning of the tree of the other.
     *
     * @throws IllegalArgumentException unless 0 &lt; from ≤ to
     */
    public ConsistencyProof consistencyProof(long from, long to) {
        require(0 < from && from <= to);
        List<Hash> path = new ArrayList<>();
        addSubproof(path, from, 0, to, true);
        return new ConsistencyProof(from, to, path);
    }

    /** MTH(D[begin:end]); wherever it is asked, a half that is complete begins at its multiple. */
    private Hash hashOf(long begin, long end) {
        long width = end - begin;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return subtrees.hash(height, begin >> height);
        }
        long middle = middle(begin, end);
        return Hash.ofNode(hashOf(begin, middle), hashOf(middle, end));
    }

    /** PATH(m, D_n). */
    private void addPath(List<Hash> path, long index, long begin, long end) {
        if (end - begin == 1) {
            return;
        }
        long middle = middle(begin, end);
        if (index < middle) {
            addPath(path, index, begin, middle);
            path.add(hashOf(middle, end));
        } else {
            addPath(path, index, middle, end);
            path.add(hashOf(begin, middle));
        }
    }

    /**
     * SUBPROOF(m, D_n, b).
     *
     * @param known whether the verifier has the hash of this range already, being the old root
     */
    private void addSubproof(List<Hash> path, long from, long begin, long end, boolean known) {
        if (from == end) {
            if (!known) {
                path.add(hashOf(begin, end));
            }
            return;
        }
        long middle = middle(begin, end);
        if (from <= middle) {
            addSubproof(path, from, begin, middle, known);
            path.add(hashOf(middle, end));
        } else {
            addSubproof(path, from, middle, end, false);
            path.add(hashOf(begin, middle));
        }
    }

    /** Where the left half ends: it has the greatest power of two below the width. */
    private static long middle(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("There is no such tree or leaf");
        }
    }
}
