package io.keyledger.access.securitylog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator of every call that was denied: a line of the logger {@value #LOGGER}, without
 * secrets, and one more in the metric {@value #METRIC}. Under attack lines are left out, and the
 * next one tells how many; the metric counts all.
 */
public final class SecurityLog implements AutoCloseable {

    /** Also where readings of the history are recorded. */
    public static final String LOGGER = "io.keyledger.security";

    static final String METRIC = "keyledger.requests.denied";

    private static final Logger log = LoggerFactory.getLogger(LOGGER);

    private final LineBudget budget;
    private final Map<Denial, Counter> counters = new EnumMap<>(Denial.class);

    SecurityLog(LineBudget budget, MeterRegistry meters) {
        this.budget = budget;
        for (Denial denial : Denial.values()) {
            counters.put(denial, counter(denial, meters));
        }
    }

    private static Counter counter(Denial denial, MeterRegistry meters) {
        return Counter.builder(METRIC)
                .description("Calls that were denied")
                .tag("reason", denial.reason())
                .register(meters);
    }

    public void denied(HttpServletRequest request, Denial denial) {
        Objects.requireNonNull(counters.get(denial)).increment();
        OptionalLong suppressed = budget.take();
        if (suppressed.isPresent()) {
            tell(suppressed.getAsLong());
            log.warn(DeniedCall.describe(request, denial));
        }
    }

    private static void tell(long suppressed) {
        if (suppressed > 0) {
            log.warn("denied suppressed={}", suppressed);
        }
    }

    /** Tells of the lines that were left out and that no later line could tell of. */
    @Override
    public void close() {
        tell(budget.takeSuppressed());
    }
}
