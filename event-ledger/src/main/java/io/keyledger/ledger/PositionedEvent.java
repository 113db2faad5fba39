package io.keyledger.ledger;

/**
 * An event at its place in the ledger.
 *
 * @param position 1 for the first event of the ledger
 */
public record PositionedEvent(long position, StoredEvent event) {}
