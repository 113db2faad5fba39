package io.keyledger.proofs;

import java.util.List;

/**
 * Proves that a tree is the beginning of a later one (RFC 9162, section 2.1.4).
 *
 * @param from the size of the earlier tree
 * @param to the size of the later one
 * @param hashes as the RFC orders them
 */
public record ConsistencyProof(long from, long to, List<Hash> hashes) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether it proves that these are roots of one growing tree. Sizes may be anything. */
    public boolean proves(Hash fromRoot, Hash toRoot) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return hashes.isEmpty() && fromRoot.equals(toRoot);
        }
        if (Long.bitCount(from) == 1) { // the earlier tree is a subtree of the later one
            return provesFrom(fromRoot, hashes, fromRoot, toRoot);
        }
        return !hashes.isEmpty()
                && provesFrom(hashes.get(0), hashes.subList(1, hashes.size()), fromRoot, toRoot);
    }

    /** Section 2.1.4.2, from the subtree on that both trees have. */
    private boolean provesFrom(Hash common, List<Hash> path, Hash fromRoot, Hash toRoot) {
        Place place = new Place(from - 1, to - 1).withoutRightTurns();
        Hash earlier = common;
        Hash later = common;
        for (Hash hash : path) {
            if (place.isRoot()) {
                return false;
            }
            if (place.siblingIsLeft()) {
                earlier = Hash.ofNode(hash, earlier);
                later = Hash.ofNode(hash, later);
            } else {
                later = Hash.ofNode(later, hash);
            }
            place = place.parent();
        }
        return place.isRoot() && earlier.equals(fromRoot) && later.equals(toRoot);
    }
}
