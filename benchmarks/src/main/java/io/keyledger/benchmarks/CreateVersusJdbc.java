package io.keyledger.benchmarks;

import io.keyledger.benchmarks.inserting.BareInserts;
import io.keyledger.benchmarks.inserting.InsertingThreads;
import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Creates over HTTP, in turns with bare JDBC inserts of the row that a create stores, into a file
 * beside the ledger.
 */
final class CreateVersusJdbc implements Benchmark {

    private static final int INSERTS_TO_WARM_UP = 1_000;

    private final Settings settings;
    private final Site site;
    private final CreatingLoad creates;
    private final Rounds creating = new Rounds("create over HTTP");
    private final Rounds oneConnection = new Rounds("JDBC, one connection");
    private final Rounds ownConnections = new Rounds("JDBC, a connection per thread");
    private final Rounds withoutIndexes = new Rounds("JDBC, one connection, table without indexes");

    CreateVersusJdbc(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
        this.creates = new CreatingLoad(settings);
    }

    @Override
    public String measure() throws Exception {
        Path data = site.directory().fresh("data");
        try (Keyledger keyledger = site.servers().keyledger(data)) {
            Progress.tell("Warming up");
            creates.warmUp(keyledger);
            BareInserts inserts =
                    new BareInserts(data.resolve("ledger.db"), site.directory().path());
            compare(keyledger, inserts);
            return report(inserts.rowSize());
        }
    }

    private void compare(Keyledger keyledger, BareInserts inserts) throws Exception {
        try (InsertingThreads one = inserts.overOneConnection();
                InsertingThreads own = inserts.overOwnConnections(settings.connections());
                InsertingThreads without = inserts.withoutIndexes()) {
            insert(one, Limit.warmUp(Duration.ofSeconds(2), INSERTS_TO_WARM_UP));
            insert(own, Limit.warmUp(Duration.ofSeconds(2), INSERTS_TO_WARM_UP));
            insert(without, Limit.warmUp(Duration.ofSeconds(2), INSERTS_TO_WARM_UP));
            for (int i = 0; i < settings.rounds(); i++) {
                oneConnection.add(insert(one, Limit.during(settings.round())));
                creates.round(keyledger, creating);
                ownConnections.add(insert(own, Limit.during(settings.round())));
                withoutIndexes.add(insert(without, Limit.during(settings.round())));
            }
        }
    }

    private LoadResult insert(InsertingThreads threads, Limit limit) {
        return LoadRun.run(settings.connections(), limit, threads::work);
    }

    private String report(int rowSize) {
        List<Rounds> all = List.of(creating, oneConnection, ownConnections, withoutIndexes);
        Table load = Figures.loadTable();
        all.forEach(rounds -> Figures.load(load, rounds.name(), rounds.together()));
        Rounds reference =
                Stream.of(oneConnection, ownConnections)
                        .max(Comparator.comparingDouble(Rounds::medianPerSecond))
                        .orElseThrow();
        Table ratios =
                new Table("create over HTTP to", "throughput: median of the rounds (least to most)")
                        .row(
                                reference.name() + " (the better of the two)",
                                creating.ratioTo(reference, LoadResult::perSecond))
                        .row(
                                withoutIndexes.name(),
                                creating.ratioTo(withoutIndexes, LoadResult::perSecond));
        return "%d threads or connections, %d rounds of %d s each, rows of %,d characters, processor time of the server per create %.0f µs\n\n%s\n%s"
                .formatted(
                        settings.connections(),
                        settings.rounds(),
                        settings.round().toSeconds(),
                        rowSize,
                        creating.cpuMicros(),
                        load,
                        ratios);
    }
}
