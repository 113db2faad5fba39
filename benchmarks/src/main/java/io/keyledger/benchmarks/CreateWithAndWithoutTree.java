package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import java.util.List;

/**
 * Creates over HTTP with the Merkle tree and its checkpoints, in turns with creates of a server
 * that keeps no tree.
 */
final class CreateWithAndWithoutTree implements Benchmark {

    private final Settings settings;
    private final Site site;
    private final CreatingLoad creates;
    private final Rounds with = new Rounds("create, with tree and checkpoints");
    private final Rounds without = new Rounds("create, without");

    CreateWithAndWithoutTree(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
        this.creates = new CreatingLoad(settings);
    }

    @Override
    public String measure() throws Exception {
        try (Keyledger keeping = start("true");
                Keyledger bare = start("false")) {
            Progress.tell("Warming up");
            creates.warmUp(keeping);
            creates.warmUp(bare);
            for (int i = 0; i < settings.rounds(); i++) {
                // Who goes first differs from round to round: the disk has moods.
                boolean keepingFirst = i % 2 == 0;
                creates.round(keepingFirst ? keeping : bare, keepingFirst ? with : without);
                creates.round(keepingFirst ? bare : keeping, keepingFirst ? without : with);
            }
            return report();
        }
    }

    private Keyledger start(String tree) {
        return site.servers()
                .set("--keyledger.ledger-tree=" + tree)
                .keyledger(site.directory().fresh("data"));
    }

    private String report() {
        Table load = Figures.loadTable();
        List.of(with, without)
                .forEach(rounds -> Figures.load(load, rounds.name(), rounds.together()));
        Table ratio =
                new Table("with to without", "median of the rounds (least to most)")
                        .row("throughput", with.ratioTo(without, LoadResult::perSecond))
                        .row("p99", with.ratioTo(without, result -> result.percentile(99)));
        return "%d connections, %d rounds of %d s each, processor time of the server per create %.0f µs with and %.0f µs without\n\n%s\n%s"
                .formatted(
                        settings.connections(),
                        settings.rounds(),
                        settings.round().toSeconds(),
                        with.cpuMicros(),
                        without.cpuMicros(),
                        load,
                        ratio);
    }
}
