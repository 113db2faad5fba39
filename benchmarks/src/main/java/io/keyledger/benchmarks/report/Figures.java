package io.keyledger.benchmarks.report;

import io.keyledger.benchmarks.load.LoadResult;
import java.util.List;
import java.util.Locale;

/** Numbers as they are told: no more digits than they are worth. */
public final class Figures {

    private static final double P50 = 50;
    private static final double P90 = 90;
    private static final double P99 = 99;

    private Figures() {}

    /** A number of things. */
    public static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    public static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Milliseconds. */
    public static String millis(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    public static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Seconds, when tenths are too few. */
    public static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The columns that {@link #load} fills. */
    public static Table loadTable() {
        return new Table(
                "what", "per second", "p50 ms", "p90 ms", "p99 ms", "max ms", "count", "errors");
    }

    public static void load(Table table, String what, LoadResult result) {
        table.row(
                what,
                count(result.perSecond()),
                millis(result.percentile(P50)),
                millis(result.percentile(P90)),
                millis(result.percentile(P99)),
                millis(result.max()),
                count(result.count()),
                result.errorsText());
    }
}
