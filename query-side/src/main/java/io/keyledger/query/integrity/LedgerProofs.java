package io.keyledger.query.integrity;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.Ledger;
import io.keyledger.proofs.ConsistencyProof;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.InclusionProof;

/** Proofs about every tree that the ledger has had. */
final class LedgerProofs {

    private final Ledger ledger;
    private final LedgerTree tree;
    private final TreeKeeper keeper;

    LedgerProofs(Ledger ledger, LedgerTree tree, TreeKeeper keeper) {
        this.ledger = ledger;
        this.tree = tree;
        this.keeper = keeper;
    }

    /**
     * @throws ProblemException if the ledger has no such size, or the tree no such leaf
     * @throws ProofsUnavailableException if the tree cannot follow the ledger
     */
    InclusionProof inclusion(long position, long size) {
        requireSize("size", size);
        requireAtMost("position", position, "size", size);
        return tree.proofs().inclusionProof(position - 1, size);
    }

    /** As {@link #inclusion}. */
    ConsistencyProof consistency(long from, long to) {
        requireSize("to", to);
        requireAtMost("from", from, "to", to);
        return tree.proofs().consistencyProof(from, to);
    }

    Hash leaf(long position) {
        return tree.leaf(position);
    }

    /** The tree follows the ledger a little later, unless somebody asks. */
    private void requireSize(String parameter, long size) {
        if (size > tree.size() && size <= ledger.head()) {
            keeper.checkpoint();
        }
        if (size > tree.size()) {
            refuse(parameter, "must be at most the number of events, which is " + tree.size());
        }
    }

    private static void requireAtMost(String parameter, long value, String bound, long most) {
        if (value > most) {
            refuse(parameter, "must be at most " + bound);
        }
    }

    private static void refuse(String parameter, String reason) {
        FieldErrors fields = new FieldErrors();
        fields.add(parameter, reason);
        fields.throwIfAny();
    }
}
