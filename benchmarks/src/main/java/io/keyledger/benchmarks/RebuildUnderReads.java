package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.load.RequestTemplate;
import io.keyledger.benchmarks.load.UntilStopped;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Rebuilds the listing of a filled ledger over the API: alone, and while clients read it. Every
 * read is checked.
 */
final class RebuildUnderReads implements Benchmark {

    private static final int READERS = 2;
    private static final int ACCEPTED = 202;
    private static final int POLL_MILLIS = 10;
    private static final String PROJECTIONS = "/v1/operations/projections";

    private final Settings settings;
    private final Site site;
    private final Table table =
            new Table(
                    "rebuild",
                    "events",
                    "s",
                    "events per second",
                    "processor s",
                    "reads per second",
                    "reads p99 ms",
                    "wrong reads");

    RebuildUnderReads(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        try (Keyledger keyledger = site.servers().keyledger(site.directory().fresh("data"))) {
            Keys keys = Keys.create(keyledger, settings.keys(), settings.connections());
            for (int round = 1; round <= settings.rounds(); round++) {
                Rebuilt rebuilt = rebuild(keyledger);
                row("alone, round " + round, rebuilt, "", "", "");
                rebuildWhileRead(keyledger, keys, round);
            }
            return table.toString();
        }
    }

    private void rebuildWhileRead(Keyledger keyledger, Keys keys, int round) throws Exception {
        UntilStopped limit = new UntilStopped();
        CompletableFuture<LoadResult> reads =
                CompletableFuture.supplyAsync(
                        () ->
                                LoadRun.http(
                                        keyledger.port(),
                                        READERS,
                                        limit,
                                        () ->
                                                new LookingUpClient(
                                                        keyledger.operatorToken(), keys)));
        Rebuilt rebuilt;
        try {
            rebuilt = rebuild(keyledger);
        } finally {
            limit.stop();
        }
        LoadResult read = reads.get();
        row(
                "read by %d, round %d".formatted(READERS, round),
                rebuilt,
                Figures.count(read.perSecond()),
                Figures.millis(read.percentile(99)),
                read.errorsText());
    }

    private void row(String what, Rebuilt rebuilt, String reads, String p99, String errors) {
        table.row(
                what,
                Figures.count(rebuilt.events()),
                Figures.seconds(rebuilt.seconds()),
                Figures.count(rebuilt.events() / rebuilt.seconds()),
                Figures.seconds(rebuilt.cpuSeconds()),
                reads,
                p99,
                errors);
    }

    private static Rebuilt rebuild(Keyledger keyledger) throws IOException, InterruptedException {
        String token = keyledger.operatorToken();
        byte[] status = RequestTemplate.get(PROJECTIONS, token);
        RequestTemplate start =
                RequestTemplate.post(PROJECTIONS + "/listing/rebuild", token, "", 0);
        try (HttpConnection connection = new HttpConnection(keyledger.port())) {
            double cpu = keyledger.process().cpuSeconds();
            long begun = System.nanoTime();
            HttpAnswer answer = connection.exchange(start.unchanged());
            if (answer.status() != ACCEPTED) {
                throw new IllegalStateException("No rebuild: " + answer.text());
            }
            do {
                Thread.sleep(POLL_MILLIS);
                answer = connection.exchange(status);
            } while (answer.text().contains("\"rebuilding\"")); // whichever projection comes first
            double seconds = (System.nanoTime() - begun) / 1e9;
            Rebuilt rebuilt =
                    new Rebuilt(
                            Long.parseLong(answer.field("head").orElseThrow()),
                            seconds,
                            keyledger.process().cpuSeconds() - cpu);
            Progress.tell("%s", rebuilt);
            return rebuilt;
        }
    }

    private record Rebuilt(long events, double seconds, double cpuSeconds) {}
}
