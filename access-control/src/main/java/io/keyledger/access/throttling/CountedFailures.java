package io.keyledger.access.throttling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts all failures in the metric {@value #METRIC}. */
final class CountedFailures implements FailureThrottle {

    static final String METRIC = "keyledger.attempts.failed";

    private final FailureThrottle throttle;
    private final Map<FailedAttempt, Counter> counters = new EnumMap<>(FailedAttempt.class);

    CountedFailures(FailureThrottle throttle, MeterRegistry meters) {
        this.throttle = throttle;
        for (FailedAttempt attempt : FailedAttempt.values()) {
            counters.put(
                    attempt,
                    Counter.builder(METRIC)
                            .description("Wrong credentials and secrets that were presented")
                            .tag("kind", attempt.kind())
                            .register(meters));
        }
    }

    @Override
    public void failed(HttpServletRequest request, FailedAttempt attempt) {
        Objects.requireNonNull(counters.get(attempt)).increment();
        throttle.failed(request, attempt);
    }
}
