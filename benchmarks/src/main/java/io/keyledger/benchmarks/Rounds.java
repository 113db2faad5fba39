package io.keyledger.benchmarks;

import static io.keyledger.benchmarks.report.Figures.median;
import static io.keyledger.benchmarks.report.Figures.ratio;

import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.servers.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What one contender did in its rounds. */
final class Rounds {

    private final String name;
    private final List<LoadResult> results = new ArrayList<>();
    private double cpuSeconds;

    Rounds(String name) {
        this.name = name;
    }

    void add(LoadResult result) {
        Progress.tell(
                "%s: %,.0f a second, p99 %.2f ms, errors %s",
                name, result.perSecond(), result.percentile(99), result.errorsText());
        results.add(result);
    }

    /** Does a round, and counts the processor time that the server spends on it. */
    void add(ServerProcess server, Supplier<LoadResult> round) {
        double before = server.cpuSeconds();
        add(round.get());
        cpuSeconds += server.cpuSeconds() - before;
    }

    String name() {
        return name;
    }

    LoadResult together() {
        LoadResult joined = LoadResult.joined(results);
        return new LoadResult(
                joined.latencies(),
                joined.errors(),
                results.stream().map(LoadResult::elapsed).reduce(Duration.ZERO, Duration::plus));
    }

    double medianPerSecond() {
        return median(results.stream().map(LoadResult::perSecond).toList());
    }

    /** Processor time of the server for one request, in microseconds. */
    double cpuMicros() {
        return cpuSeconds * 1e6 / together().count();
    }

    /**
     * The ratio of a figure in each round to that of another contender in the same round: median,
     * least and most.
     */
    String ratioTo(Rounds other, ToDoubleFunction<LoadResult> figure) {
        return ratioTo(other.results.stream().map(figure::applyAsDouble).toList(), figure);
    }

    /** The same to a figure of each round that somebody else measured. */
    String ratioTo(List<Double> others, ToDoubleFunction<LoadResult> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ratios.add(figure.applyAsDouble(results.get(i)) / others.get(i));
        }
        return "%s (%s to %s)"
                .formatted(
                        ratio(median(ratios)),
                        ratio(ratios.stream().min(Double::compare).orElseThrow()),
                        ratio(ratios.stream().max(Double::compare).orElseThrow()));
    }
}
