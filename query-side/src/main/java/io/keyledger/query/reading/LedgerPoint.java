package io.keyledger.query.reading;

/**
 * Where an answer stands that is read from the ledger itself.
 *
 * @param head the last position of the ledger when it was asked; the answer has everything up to it
 */
public record LedgerPoint(long head) {}
