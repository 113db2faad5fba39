package io.keyledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppliedDelayTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String projection = UUID.randomUUID().toString();

    @BeforeEach
    void collect() {
        Metrics.addRegistry(meters);
    }

    @AfterEach
    void stopCollecting() {
        Metrics.removeRegistry(meters);
    }

    @Test
    void givenEventsOfTheLedgersPastAndNewOnes_whenApplied_thenTheNewOnesWereWaitedFor() {
        AppliedDelay delay = new AppliedDelay(projection, Clock.fixed(NOW, ZoneOffset.UTC));

        delay.applied(List.of(at(NOW.minusSeconds(3600)), at(NOW), at(NOW)));

        Timer timer = meters.get(AppliedDelay.METRIC).tag("projection", projection).timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.max(TimeUnit.SECONDS)).isZero();
    }

    private static EventMessage<String> at(Instant time) {
        return new GenericEventMessage<>("id", "payload", Map.of(), time);
    }
}
