package io.keyledger.query.streaming;

import io.keyledger.ledger.PositionedEvent;
import io.keyledger.query.cloudevents.CloudEvents;
import io.keyledger.query.cloudevents.UnreadableEventException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns events into bytes, and says so when one cannot be. */
final class Frames {

    private static final Logger log = LoggerFactory.getLogger(Frames.class);

    private final AtomicLong lastAlert = new AtomicLong();

    /** {@link Frame#END} for an event that cannot be shown: a stream never skips one. */
    Frame of(PositionedEvent event) {
        try {
            return Frame.of(CloudEvents.of(event));
        } catch (UnreadableEventException e) {
            if (lastAlert.getAndSet(e.position()) != e.position()) {
                log.error("Every stream that comes to position {} ends there", e.position(), e);
            }
            return Frame.END;
        }
    }
}
