package io.keyledger.query.cloudevents;

import io.keyledger.ledger.PositionedEvent;

/**
 * An event cannot be shown: this version of the software does not know its type, or what is stored
 * of it does not fit together. Whoever reads must stop there; to skip it would be to forget what
 * happened. The message holds ids and names only.
 */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    UnreadableEventException(PositionedEvent event, String reason) {
        super(
                "Event %s at position %d cannot be shown: %s"
                        .formatted(event.event().eventId(), event.position(), reason));
        this.position = event.position();
    }

    public long position() {
        return position;
    }
}
