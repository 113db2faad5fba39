package io.keyledger.query.integrity;

import io.keyledger.ledger.Ledger;

/** Lets the tree follow the ledger, in the process that owns it. One thread does so. */
final class TreeGrowth {

    private final Ledger ledger;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private boolean owner;
    private boolean edgeIsChecked;

    TreeGrowth(Ledger ledger, LedgerTree tree, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /**
     * Whether this process owns the tree. One that may not sign leaves it to others, since its
     * owner makes the checkpoints.
     */
    boolean isOwned() {
        boolean before = owner;
        owner = checkpoints.maySign() && tree.own();
        if (owner && !before) {
            tree.refresh(); // another owner may have let it grow
            edgeIsChecked = false;
        }
        return owner;
    }

    /** Up to the head. */
    void grow() {
        checkEdgeOnce();
        growToHead();
    }

    private void checkEdgeOnce() {
        if (!edgeIsChecked) {
            tree.checkEdge();
            edgeIsChecked = true;
        }
    }

    /** Stops at each multiple at which a checkpoint is due, so that a long way has many. */
    private void growToHead() {
        long head = ledger.head();
        while (tree.size() < head) {
            long milestone = (tree.size() / Checkpoints.EVENTS + 1) * Checkpoints.EVENTS;
            tree.growTo(Math.min(head, milestone));
            if (checkpoints.isDue(tree.size())) {
                checkpoints.sign(tree);
            }
        }
    }

    /** Lets another process own the tree at once. */
    void leave() {
        if (owner) {
            tree.disown();
            owner = false;
        }
    }
}
