package io.keyledger.ledger;

import java.util.Optional;

/**
 * The checkpoints of a ledger that several processes share: one sequence in its database, to which
 * the owner of the tree adds. Where a ledger belongs to one process there is none: a file in its
 * data directory is enough.
 *
 * <p>Every method throws {@link LedgerUnavailableException} when the database cannot do its work
 * now.
 */
public interface CheckpointStore {

    /** The one that was added last. */
    Optional<StoredCheckpoint> lastCheckpoint();

    /**
     * Adds one. When this returns, it is on disk.
     *
     * @throws NotTheOwnerException if another process owns the tree: nothing was added
     */
    void addCheckpoint(StoredCheckpoint checkpoint);

    /** Asks the owner, whoever that is, for a checkpoint that covers so many events. */
    void askForCheckpoint(long size);

    /** How many events a checkpoint was asked for at most; -1 if there never was. */
    long askedForCheckpoint();

    /**
     * The public key by which all checkpoints of this ledger are verified. The first process to
     * come says which that is.
     *
     * @param own that of this process
     */
    String checkpointKey(String own);
}
