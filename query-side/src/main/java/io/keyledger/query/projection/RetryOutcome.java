package io.keyledger.query.projection;

/**
 * What became of dead letters that were tried again.
 *
 * @param retried how many were applied, and are dead letters no more
 * @param remaining how many there still are
 */
public record RetryOutcome(long retried, long remaining) {}
