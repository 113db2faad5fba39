package io.keyledger.ledger;

import java.util.List;

/**
 * What a part of the ledger holds of the events that somebody looks for.
 *
 * @param events in order
 * @param examined the last position looked at: every wanted event up to it is here, or was before
 *     the part; never less than the position that was asked from
 * @param head the last position of the ledger when it was asked
 */
public record StoredEventPage(List<PositionedEvent> events, long examined, long head) {}
