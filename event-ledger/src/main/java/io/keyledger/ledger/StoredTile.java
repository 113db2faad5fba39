package io.keyledger.ledger;

/**
 * A piece of the ledger's Merkle tree, as a store keeps it.
 *
 * @param number 0 for the first tile of its level
 * @param hashes 1 to 256 hashes of 32 bytes each, one after the other; not to be changed
 */
public record StoredTile(int level, long number, byte[] hashes) {}
