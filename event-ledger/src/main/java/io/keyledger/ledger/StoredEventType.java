package io.keyledger.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The type of an event as a store keeps it.
 *
 * @param name the class name of the payload
 * @param revision the revision in which it was stored
 */
public record StoredEventType(String name, @Nullable String revision) {}
