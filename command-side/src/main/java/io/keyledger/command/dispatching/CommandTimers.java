package io.keyledger.command.dispatching;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many commands there were and how long they took, from dispatch to commit: {@value #METRIC},
 * by {@code command} and by the {@code exception} that ended it, or {@code none}.
 */
final class CommandTimers {

    static final String METRIC = "keyledger.commands";

    private final MeterRegistry meters;

    CommandTimers(MeterRegistry meters) {
        this.meters = meters;
    }

    <R> R time(Object command, Supplier<R> decision) {
        long start = System.nanoTime();
        String exception = "none";
        try {
            return decision.get();
        } catch (RuntimeException e) {
            exception = e.getClass().getSimpleName();
            throw e;
        } finally {
            Timer.builder(METRIC)
                    .description("Commands, from dispatch to commit")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("exception", exception)
                    .register(meters)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}
