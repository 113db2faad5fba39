package io.keyledger.proofs;

import java.util.List;
import java.util.Optional;

/**
 * Proves that a leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index 0 for the first leaf
 * @param size of the tree
 * @param hashes from the leaf's sibling upwards
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether it proves that the tree with this root has this leaf. Sizes may be anything. */
    public boolean proves(Hash leaf, Hash root) {
        return rootWith(leaf).filter(root::equals).isPresent();
    }

    /** Section 2.1.3.2; empty if the proof does not have the form of one for this place. */
    private Optional<Hash> rootWith(Hash leaf) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        Place place = new Place(index, size - 1);
        Hash root = leaf;
        for (Hash hash : hashes) {
            if (place.isRoot()) {
                return Optional.empty();
            }
            root = place.siblingIsLeft() ? Hash.ofNode(hash, root) : Hash.ofNode(root, hash);
            place = place.parent();
        }
        return place.isRoot() ? Optional.of(root) : Optional.empty();
    }
}
