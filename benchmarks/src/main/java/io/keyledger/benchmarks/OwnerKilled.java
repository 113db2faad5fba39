package io.keyledger.benchmarks;

import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import io.keyledger.benchmarks.servers.SeveralProcesses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Kills (SIGKILL) the process of the query side that writes the read models and the tree: the time
 * from the kill until the other shows a change that was acknowledged after it. Whoever is left has
 * become the owner, and the one that was killed starts again as the other one, so each kill hits
 * the owner; the first one to start was the first owner.
 */
final class OwnerKilled implements Benchmark {

    private static final int READS_BEFORE = 50;

    private final Settings settings;
    private final Site site;

    OwnerKilled(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        Map<TakenOver, List<Double>> waits = new LinkedHashMap<>();
        try (SeveralProcesses processes =
                new SeveralProcesses(
                        site.servers().ofApplication(settings.commandSide()),
                        site.servers().ofApplication(settings.querySide()),
                        site.directory().path())) {
            for (int round = 0; round < settings.rounds(); round++) {
                int owner = round % 2;
                Keyledger other = processes.querySides().get(1 - owner);
                warmUp(other);
                processes.killQuerySide(owner);
                Map<TakenOver, Double> seen = waitForAll(processes, other);
                Progress.tell("Seconds until replaced: %s", seen);
                seen.forEach(
                        (what, seconds) ->
                                waits.computeIfAbsent(what, key -> new ArrayList<>()).add(seconds));
                processes.startQuerySideAgain(owner);
            }
        }
        return report(waits).toString();
    }

    /** Its classes are loaded, so that what is measured is the wait. */
    private static void warmUp(Keyledger other) throws Exception {
        for (TakenOver what : TakenOver.values()) {
            what.read(other, READS_BEFORE);
        }
    }

    private static Map<TakenOver, Double> waitForAll(SeveralProcesses processes, Keyledger other)
            throws Exception {
        long killed = System.nanoTime();
        Keyledger deciding = processes.commandSides().get(0);
        ExecutorService clients = Executors.newFixedThreadPool(TakenOver.values().length);
        try {
            Map<TakenOver, Future<Double>> waiting = new LinkedHashMap<>();
            for (TakenOver what : TakenOver.values()) {
                waiting.put(
                        what,
                        clients.submit(
                                () -> {
                                    what.changeAndAwait(deciding, other);
                                    return (System.nanoTime() - killed) / 1e9;
                                }));
            }
            Map<TakenOver, Double> seconds = new LinkedHashMap<>();
            for (Map.Entry<TakenOver, Future<Double>> one : waiting.entrySet()) {
                seconds.put(one.getKey(), one.getValue().get());
            }
            return seconds;
        } finally {
            clients.shutdownNow();
        }
    }

    private static Table report(Map<TakenOver, List<Double>> waits) {
        Table table = new Table("from the kill to", "kills", "least s", "p50 s", "max s");
        waits.forEach(
                (what, seconds) ->
                        table.row(
                                what.meaning(),
                                Figures.count(seconds.size()),
                                Figures.hundredths(
                                        seconds.stream().min(Double::compare).orElseThrow()),
                                Figures.hundredths(Figures.median(seconds)),
                                Figures.hundredths(
                                        seconds.stream().max(Double::compare).orElseThrow())));
        return table;
    }
}
