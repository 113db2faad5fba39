package io.keyledger.proofs;

/**
 * Where a proof has come to on its way to the root: a node, and the last one of its level. The
 * algorithms of RFC 9162 call them fn and sn.
 */
record Place(long node, long last) {

    boolean isRoot() {
        return last == 0;
    }

    /** The last node of a level has no right sibling. */
    boolean siblingIsLeft() {
        return isRightChild() || node == last;
    }

    /** Levels at which a last node has no sibling at all are left out of proofs. */
    Place parent() {
        Place place = this;
        while (place.node == place.last && !place.isRightChild() && place.node != 0) {
            place = place.up();
        }
        return place.up();
    }

    /** The largest subtree that ends with this node. */
    Place withoutRightTurns() {
        Place place = this;
        while (place.isRightChild()) {
            place = place.up();
        }
        return place;
    }

    private boolean isRightChild() {
        return (node & 1) == 1;
    }

    private Place up() {
        return new Place(node >> 1, last >> 1);
    }
}
