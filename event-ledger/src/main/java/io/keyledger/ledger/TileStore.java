package io.keyledger.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Where the tiles of the ledger's Merkle tree are kept: in its database, so that both are copied
 * and restored together.
 *
 * <p>Of the processes that share a ledger, one owns its tree. That is agreed in the database: the
 * owner has a lease, and each of its writes looks in its own transaction whether it still has it.
 * Where a ledger belongs to one process, so does its tree.
 *
 * <p>Every method throws {@link LedgerUnavailableException} when the database cannot do its work
 * now.
 */
public interface TileStore {

    Optional<StoredTile> readTile(int level, long number);

    /** The tile of a level that has the highest number. */
    Optional<StoredTile> lastTile(int level);

    /**
     * Renews this process's ownership of the tree, or takes it if nobody has it: the owner says so
     * every half second at least, and one who has not for two seconds has it no more.
     *
     * @return whether this process is the owner
     */
    default boolean own() {
        return true;
    }

    /** Lets others have the tree at once; does nothing in a process that is not its owner. */
    default void disown() {}

    /**
     * Keeps new tiles, and in place of those that are kept already the longer ones that they
     * became, in one transaction, and returns when it is on disk.
     *
     * @throws NotTheOwnerException if another process owns the tree: nothing was written
     */
    void writeTiles(List<StoredTile> tiles);
}
