package io.keyledger.query.verification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How many verifications were answered with which code: {@value #METRIC}. */
@Component
class VerificationCounts {

    static final String METRIC = "keyledger.verifications";

    private final Map<VerificationCode, Counter> counters = new EnumMap<>(VerificationCode.class);

    VerificationCounts(ObjectProvider<MeterRegistry> meters) {
        MeterRegistry registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        for (VerificationCode code : VerificationCode.values()) {
            counters.put(
                    code,
                    Counter.builder(METRIC)
                            .description("Verifications that were answered")
                            .tag("code", code.value())
                            .register(registry));
        }
    }

    void count(VerificationCode code) {
        Objects.requireNonNull(counters.get(code)).increment();
    }
}
