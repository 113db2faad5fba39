package io.keyledger.query.projection;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * How long it takes from an event to its being in a read model: {@value #METRIC}. Events that are
 * older than this process's use of the read model were not waited for, so they do not count.
 */
final class AppliedDelay {

    static final String METRIC = "keyledger.projection.delay";

    private final Clock clock;
    private final Instant since;
    private final Timer timer;

    AppliedDelay(String projection, Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
        this.timer =
                Timer.builder(METRIC)
                        .description("From an event to its being in the read model")
                        .tag("projection", projection)
                        .register(Metrics.globalRegistry);
    }

    void applied(List<? extends EventMessage<?>> batch) {
        Instant now = clock.instant();
        for (EventMessage<?> event : batch) {
            if (!event.getTimestamp().isBefore(since)) {
                timer.record(Duration.between(event.getTimestamp(), now));
            }
        }
    }
}
