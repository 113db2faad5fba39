package io.keyledger.query.ledgerverifier;

import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.GrowingTree;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.Tile;
import java.util.Deque;
import java.util.List;

/** Grows a tree over events, and compares it with each checkpoint when it has that size. */
final class RootCheck {

    private final GrowingTree tree = new GrowingTree();
    private final Deque<Checkpoint> ahead;
    private long fits;

    RootCheck(TrustedCheckpoints checkpoints) throws MisfitException {
        this.ahead = checkpoints.inOrder();
        compare();
    }

    /**
     * @throws MisfitException if a checkpoint says otherwise
     */
    void add(Hash leaf) throws MisfitException {
        tree.append(leaf);
        compare();
    }

    private void compare() throws MisfitException {
        if (ahead.isEmpty() || ahead.element().size() != tree.size()) {
            return;
        }
        if (!ahead.element().root().equals(tree.root())) {
            throw MisfitException.between(
                    fits + 1,
                    tree.size(),
                    "not what the checkpoint over %d events was signed for".formatted(tree.size()));
        }
        fits = tree.size();
        ahead.remove();
    }

    /** The tiles that changed since they were asked for. */
    List<Tile> takeChanged() {
        return tree.takeChanged();
    }

    long size() {
        return tree.size();
    }

    /** The last position that a checkpoint says is right. */
    long fits() {
        return fits;
    }

    /**
     * @throws MisfitException if there are checkpoints over more events than there are
     */
    void requireComplete() throws MisfitException {
        if (!ahead.isEmpty()) {
            throw MisfitException.at(
                    tree.size() + 1,
                    "it is missing: a checkpoint covers %d events"
                            .formatted(ahead.getLast().size()));
        }
    }
}
