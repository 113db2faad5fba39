package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Client;
import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import io.keyledger.benchmarks.servers.Memory;
import io.keyledger.benchmarks.servers.ServerNotStartedException;
import io.keyledger.benchmarks.servers.ServerProcess;
import io.keyledger.benchmarks.servers.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Times to start, and memory, with an empty ledger and with a filled one. */
final class StartWith100k implements Benchmark {

    private static final double MEGABYTE = 1024 * 1024;
    private static final int SETTLE_MILLIS = 3_000;

    private final Settings settings;
    private final Site site;
    private final Table starts =
            new Table(
                    "ledger",
                    "heap",
                    "`/livez` s (least to most)",
                    "`/readyz` s (least to most)",
                    "processor s until then",
                    "resident MB",
                    "at most MB",
                    "heap used MB",
                    "heap live MB");
    private final Table loads =
            new Table(
                    "after load, heap",
                    "creates",
                    "verifications",
                    "errors",
                    "resident MB",
                    "at most MB",
                    "heap used MB",
                    "heap live MB");

    StartWith100k(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        Path empty = site.directory().fresh("empty");
        Path filled = site.directory().fresh("filled");
        site.servers().keyledger(empty).close();
        Keys keys;
        try (Keyledger keyledger = site.servers().keyledger(filled)) {
            keys = Keys.create(keyledger, settings.keys(), settings.connections());
        }
        firstStarts();
        for (List<String> heap : List.of(List.<String>of(), List.of("-Xmx256m"))) {
            starts("empty", empty, heap);
            starts("%,d keys".formatted(settings.keys()), filled, heap);
            load(site.directory().copyOf(filled), keys, heap);
        }
        return report(filled);
    }

    private void firstStarts() throws Exception {
        List<Start> measured = new ArrayList<>();
        for (int i = 0; i < settings.rounds(); i++) {
            measured.add(start(site.servers(), site.directory().fresh("first")));
        }
        row("none, first start", List.of(), measured);
    }

    private void starts(String ledger, Path data, List<String> heap) throws Exception {
        try {
            List<Start> measured = new ArrayList<>();
            for (int i = 0; i < settings.rounds(); i++) {
                measured.add(start(site.servers().with(heap), data));
            }
            row(ledger, heap, measured);
        } catch (ServerNotStartedException e) {
            Progress.tell("%s", e);
            starts.row(ledger, name(heap), "does not start", "", "", "", "", "", "");
        }
    }

    private static Start start(Servers servers, Path data) throws InterruptedException {
        try (ServerProcess process = servers.startKeyledger(data)) {
            Duration live = process.awaitOk("/livez");
            Duration ready = process.awaitOk("/readyz");
            double cpuSeconds = process.cpuSeconds();
            Thread.sleep(SETTLE_MILLIS);
            Start start = new Start(live, ready, cpuSeconds, Memory.of(process));
            Progress.tell("%s", start);
            return start;
        }
    }

    private void load(Path data, Keys keys, List<String> heap) {
        try (Keyledger keyledger = site.servers().with(heap).keyledger(data)) {
            String token = keyledger.operatorToken();
            LoadResult created = run(keyledger, () -> CreatingClient.forgetting("more", token));
            LoadResult verified =
                    run(
                            keyledger,
                            () ->
                                    new VerifyingClient(
                                            "/v1/api-keys/verify", token, keys, keys::anyOne));
            Memory memory = Memory.of(keyledger.process());
            loads.row(
                    name(heap),
                    Figures.count(created.count()),
                    Figures.count(verified.count()),
                    created.errorsText() + ", " + verified.errorsText(),
                    memory.resident(),
                    memory.residentMost(),
                    memory.heapUsed(),
                    memory.heapLive());
        } catch (ServerNotStartedException e) {
            loads.row(name(heap), "does not start", "", "", "", "", "", "");
        }
    }

    private LoadResult run(Keyledger keyledger, Supplier<Client> clients) {
        return LoadRun.http(
                keyledger.port(), settings.connections(), Limit.during(settings.warmUp()), clients);
    }

    private void row(String ledger, List<String> heap, List<Start> measured) {
        Memory memory = measured.get(measured.size() - 1).memory();
        starts.row(
                ledger,
                name(heap),
                range(measured.stream().map(Start::live).toList()),
                range(measured.stream().map(Start::ready).toList()),
                Figures.seconds(Figures.median(measured.stream().map(Start::cpuSeconds).toList())),
                memory.resident(),
                memory.residentMost(),
                memory.heapUsed(),
                memory.heapLive());
    }

    private static String range(List<Duration> durations) {
        List<Double> seconds = durations.stream().map(d -> d.toMillis() / 1e3).sorted().toList();
        return "%s (%s to %s)"
                .formatted(
                        Figures.seconds(Figures.median(seconds)),
                        Figures.seconds(seconds.get(0)),
                        Figures.seconds(seconds.get(seconds.size() - 1)));
    }

    private static String name(List<String> heap) {
        return heap.isEmpty() ? "default" : "`" + String.join(" ", heap) + "`";
    }

    private String report(Path filled) throws IOException {
        return "Jar %.1f MB; ledger of %,d keys %.1f MB; %d starts each; memory of the last one, %d s after it was ready\n\n%s\n%s"
                .formatted(
                        Files.size(settings.jar()) / MEGABYTE,
                        settings.keys(),
                        Files.size(filled.resolve("ledger.db")) / MEGABYTE,
                        settings.rounds(),
                        SETTLE_MILLIS / 1000,
                        starts,
                        loads);
    }

    private record Start(Duration live, Duration ready, double cpuSeconds, Memory memory) {}
}
