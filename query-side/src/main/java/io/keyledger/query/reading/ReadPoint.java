package io.keyledger.query.reading;

/**
 * Where an answer stands.
 *
 * @param position it has everything up to here, and perhaps more
 * @param head the last position of the ledger when it was asked
 */
public record ReadPoint(long position, long head) {}
