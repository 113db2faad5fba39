package io.keyledger.query.listing;

/**
 * An API key whose events of a batch were not applied, none of them, while those of other keys
 * were.
 *
 * @param apiKeyId as in the events
 * @param cause what stood in the way; its message holds no secret
 */
public record RefusedKey(String apiKeyId, RuntimeException cause) {}
