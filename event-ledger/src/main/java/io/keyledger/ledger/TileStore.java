package io.keyledger.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Where the tiles of the ledger's Merkle tree are kept: in its database, so that both are copied
 * and restored together.
 *
 * <p>Every method throws {@link LedgerUnavailableException} when the database cannot do its work
 * now.
 */
public interface TileStore {

    Optional<StoredTile> readTile(int level, long number);

    /** The tile of a level that has the highest number. */
    Optional<StoredTile> lastTile(int level);

    /**
     * Keeps new tiles, and in place of those that are kept already the longer ones that they
     * became, in one transaction, and returns when it is on disk. It waits for appends and they for
     * it.
     */
    void writeTiles(List<StoredTile> tiles);
}
