package io.keyledger.ledger;

import org.axonframework.serialization.SerializedType;

/**
 * The ledger holds an event of a type or a revision that this version of the software does not
 * know. Whoever reads must stop there.
 */
public class UnknownEventTypeException extends RuntimeException {

    UnknownEventTypeException(long position, String eventId, SerializedType type) {
        super(
                "Event %s at position %d has a type that is unknown here: %s, revision %s"
                        .formatted(eventId, position, type.getName(), type.getRevision()));
    }
}
