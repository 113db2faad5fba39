package io.keyledger.ledger;

import org.axonframework.serialization.SerializedType;

/**
 * The ledger holds an event of a type or a revision that this version of the software does not
 * know. Whoever reads must stop there.
 */
public class UnknownEventTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;

    UnknownEventTypeException(
            long position, String eventId, String aggregateId, SerializedType type) {
        super(
                "Event %s at position %d has a type that is unknown here: %s, revision %s"
                        .formatted(eventId, position, type.getName(), type.getRevision()));
        this.aggregateId = aggregateId;
    }

    /** What the event happened to. */
    public String aggregateId() {
        return aggregateId;
    }
}
