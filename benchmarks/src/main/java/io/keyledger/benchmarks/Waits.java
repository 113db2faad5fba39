package io.keyledger.benchmarks;

import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long reads took that came right after a create, and the same reads when nothing was pending.
 */
final class Waits {

    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    private final List<Long> first = new ArrayList<>();
    private final List<Long> repeated = new ArrayList<>();
    private int missing;

    static Table table() {
        return new Table(
                "what",
                "times",
                "missing",
                "201 to shown, p50 ms",
                "p99 ms",
                "max ms",
                "same read again, p50 ms",
                "p99 ms",
                "difference, p50 ms",
                "p99 ms");
    }

    /**
     * @param firstNanos of the read right after the create
     * @param repeatedNanos of the same read right after that
     * @param shown whether the first showed the key
     */
    void add(long firstNanos, long repeatedNanos, boolean shown) {
        first.add(firstNanos);
        repeated.add(repeatedNanos);
        if (!shown) {
            missing++;
        }
    }

    int missing() {
        return missing;
    }

    void row(Table table, String what) {
        table.row(
                what,
                Figures.count(first.size()),
                missing,
                Figures.millis(quantile(first, MEDIAN)),
                Figures.millis(quantile(first, P99)),
                Figures.millis(quantile(first, 1)),
                Figures.millis(quantile(repeated, MEDIAN)),
                Figures.millis(quantile(repeated, P99)),
                Figures.millis(quantile(first, MEDIAN) - quantile(repeated, MEDIAN)),
                Figures.millis(quantile(first, P99) - quantile(repeated, P99)));
    }

    /** In milliseconds. */
    private static double quantile(List<Long> nanos, double fraction) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(fraction * sorted.size()) - 1) / 1e6;
    }
}
