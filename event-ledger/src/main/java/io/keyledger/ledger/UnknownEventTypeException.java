package io.keyledger.ledger;

/**
 * The ledger holds an event that this version of the software does not know. Whoever reads must
 * stop there.
 */
public class UnknownEventTypeException extends RuntimeException {

    UnknownEventTypeException(String eventId, String type) {
        super("Event %s has a type that is unknown here: %s".formatted(eventId, type));
    }
}
