package io.keyledger.command.dispatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class CommandTimersTest {

    private record Sample() {}

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CommandTimers timers = new CommandTimers(meters);

    @Test
    void givenCommandsThatAreDoneAndOneThatLoses_whenTimed_thenCountedByHowTheyEnded() {
        assertThat(timers.time(new Sample(), () -> "done")).isEqualTo("done");
        timers.time(new Sample(), () -> "done");
        assertThatThrownBy(
                        () ->
                                timers.time(
                                        new Sample(),
                                        () -> {
                                            throw new ConcurrencyException("lost");
                                        }))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(count("none")).isEqualTo(2);
        assertThat(count("ConcurrencyException")).isEqualTo(1);
    }

    private long count(String exception) {
        return meters.get(CommandTimers.METRIC)
                .tags("command", "Sample", "exception", exception)
                .timer()
                .count();
    }
}
