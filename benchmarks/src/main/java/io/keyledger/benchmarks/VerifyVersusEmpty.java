package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Client;
import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.reference.EmptyEndpoint;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import io.keyledger.benchmarks.servers.ServerProcess;
import java.util.function.Supplier;

/** Verifications of random keys, in turns with requests of the same bytes to an empty endpoint. */
final class VerifyVersusEmpty implements Benchmark {

    private static final double P99 = 99;

    private final Settings settings;
    private final Site site;
    private final Rounds verifying = new Rounds("verify");
    private final Rounds answering = new Rounds("empty endpoint");

    VerifyVersusEmpty(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String measure() {
        try (Keyledger keyledger = site.servers().keyledger(site.directory().fresh("data"));
                ServerProcess empty = site.servers().emptyEndpoint()) {
            Keys keys = Keys.create(keyledger, settings.keys(), settings.connections());
            LoadResult first = verifyEachOnce(keyledger, keys);
            compare(keyledger, empty, keys);
            return report(first);
        }
    }

    private LoadResult verifyEachOnce(Keyledger keyledger, Keys keys) {
        Progress.tell("Verifying each key once");
        Supplier<byte[]> inTurn = keys.inTurn();
        return LoadRun.http(
                keyledger.port(),
                settings.connections(),
                Limit.times(keys.size()),
                () -> client(keyledger, keys, inTurn));
    }

    private void compare(Keyledger keyledger, ServerProcess empty, Keys keys) {
        Supplier<Client> verify = () -> client(keyledger, keys, keys::anyOne);
        Supplier<Client> reference =
                () ->
                        new VerifyingClient(
                                        EmptyEndpoint.PATH,
                                        keyledger.operatorToken(),
                                        keys,
                                        keys::anyOne)
                                .toEmptyEndpoint();
        Progress.tell("Warming up");
        run(keyledger.process(), verify, settings.warmUpLimit());
        run(empty, reference, settings.warmUpLimit());
        for (int i = 0; i < settings.rounds(); i++) {
            round(keyledger.process(), verify, verifying);
            round(empty, reference, answering);
        }
    }

    private void round(ServerProcess server, Supplier<Client> clients, Rounds rounds) {
        rounds.add(server, () -> run(server, clients, Limit.during(settings.round())));
    }

    private LoadResult run(ServerProcess server, Supplier<Client> clients, Limit limit) {
        return LoadRun.http(server.port(), settings.connections(), limit, clients);
    }

    private static VerifyingClient client(
            Keyledger keyledger, Keys keys, Supplier<byte[]> secrets) {
        return new VerifyingClient("/v1/api-keys/verify", keyledger.operatorToken(), keys, secrets);
    }

    private String report(LoadResult first) {
        Table load = Figures.loadTable();
        Figures.load(load, "verify, each key for the first time", first);
        Figures.load(load, "verify, random keys", verifying.together());
        Figures.load(load, "empty endpoint", answering.together());
        Table ratios =
                new Table("verify to empty endpoint", "median of the rounds (least to most)")
                        .row("throughput", verifying.ratioTo(answering, LoadResult::perSecond))
                        .row("p99", verifying.ratioTo(answering, result -> result.percentile(P99)))
                        .row(
                                "processor time of the server per request",
                                "%s (%.0f µs to %.0f µs)"
                                        .formatted(
                                                Figures.ratio(
                                                        verifying.cpuMicros()
                                                                / answering.cpuMicros()),
                                                verifying.cpuMicros(),
                                                answering.cpuMicros()));
        return "%,d keys, %d connections, %d rounds of %d s each\n\n%s\n%s"
                .formatted(
                        settings.keys(),
                        settings.connections(),
                        settings.rounds(),
                        settings.round().toSeconds(),
                        load,
                        ratios);
    }
}
