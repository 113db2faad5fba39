package io.keyledger.benchmarks;

import io.keyledger.benchmarks.databases.Pgbench;
import io.keyledger.benchmarks.databases.PostgresServer;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates over HTTP by one process of the command side on PostgreSQL, in turns with pgbench, which
 * inserts the same row with one transaction each, from as many connections to the same server.
 */
final class CreateVersusPgbench implements Benchmark {

    private final Settings settings;
    private final Site site;
    private final CreatingLoad creates;
    private final Rounds creating = new Rounds("create over HTTP");
    private final List<Double> inserted = new ArrayList<>();

    CreateVersusPgbench(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
        this.creates = new CreatingLoad(settings);
    }

    @Override
    public String measure() throws Exception {
        try (PostgresServer postgres =
                        PostgresServer.start(site.directory().path().resolve("postgres"));
                Keyledger keyledger =
                        site.servers()
                                .ofApplication(settings.commandSide())
                                .set(postgres.settings())
                                .keyledger(site.directory().fresh("data"))) {
            Progress.tell("Warming up");
            creates.warmUp(keyledger);
            Pgbench pgbench =
                    Pgbench.prepare(settings.pgbench(), postgres, site.directory().path());
            pgbench.run(settings.connections(), settings.round());
            for (int i = 0; i < settings.rounds(); i++) {
                double perSecond = pgbench.run(settings.connections(), settings.round());
                Progress.tell("pgbench: %,.0f a second", perSecond);
                inserted.add(perSecond);
                creates.round(keyledger, creating);
            }
            return report(pgbench.rowSize());
        }
    }

    private String report(int rowSize) {
        Table load = Figures.loadTable();
        Figures.load(load, creating.name(), creating.together());
        return "%d connections, %d rounds of %d s each, rows of %,d characters, processor time of the server per create %.0f µs\n\n%s\n%s"
                .formatted(
                        settings.connections(),
                        settings.rounds(),
                        settings.round().toSeconds(),
                        rowSize,
                        creating.cpuMicros(),
                        load,
                        new Table("", "a second: median of the rounds", "create to it")
                                .row(
                                        "pgbench, one row in each transaction",
                                        Figures.count(Figures.median(inserted)),
                                        creating.ratioTo(inserted, LoadResult::perSecond)));
    }
}
