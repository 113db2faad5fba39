package io.keyledger.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What a run found.
 *
 * @param latencies of what was right, in nanoseconds
 * @param errors by status; 0 stands for no answer
 * @param elapsed from the first that counts to the end of the last
 */
public record LoadResult(Histogram latencies, Map<Integer, Long> errors, Duration elapsed) {

    /** Latencies up to this are recorded; a longer one counts as this. */
    private static final long LONGEST = Duration.ofMinutes(2).toNanos();

    private static final int DIGITS = 3;

    static Histogram histogram() {
        return new Histogram(LONGEST, DIGITS);
    }

    static long recordable(long nanos) {
        return Math.min(Math.max(nanos, 0), LONGEST);
    }

    public static LoadResult joined(Iterable<LoadResult> parts) {
        Histogram latencies = histogram();
        Map<Integer, Long> errors = new TreeMap<>();
        Duration elapsed = Duration.ZERO;
        for (LoadResult part : parts) {
            latencies.add(part.latencies());
            part.errors().forEach((status, count) -> errors.merge(status, count, Long::sum));
            elapsed = elapsed.compareTo(part.elapsed()) > 0 ? elapsed : part.elapsed();
        }
        return new LoadResult(latencies, errors, elapsed);
    }

    public long count() {
        return latencies.getTotalCount();
    }

    public double perSecond() {
        return count() / (elapsed.toNanos() / 1e9);
    }

    /** In milliseconds. */
    public double percentile(double percent) {
        return latencies.getValueAtPercentile(percent) / 1e6;
    }

    /** In milliseconds. */
    public double max() {
        return latencies.getMaxValue() / 1e6;
    }

    public String errorsText() {
        return errors.isEmpty() ? "0" : errors.toString();
    }
}
