package io.keyledger.query.projection;

/**
 * An aggregate whose events of a batch were not applied, none of them, while those of others were.
 *
 * @param aggregateId as in the events
 * @param cause what stood in the way; its message holds no secret
 */
public record RefusedEvents(String aggregateId, RuntimeException cause) {}
