package io.keyledger.ledger;

/**
 * A checkpoint as a store keeps it.
 *
 * @param size how many events it covers
 * @param line all that is told of it, in one line
 */
public record StoredCheckpoint(long size, String line) {}
