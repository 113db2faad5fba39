package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.load.RequestTemplate;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Requests of a stranger for keys of another organization, in turns with requests for ids that
 * never were. All are 404, and the time of an answer must not tell the ones from the others.
 */
final class ForeignVersusUnknown implements Benchmark {

    private static final String STRANGER = "stranger";
    private static final String KEYS_OF_STRANGER = "/v1/organizations/" + STRANGER + "/api-keys/";
    private static final double P50 = 50;
    private static final double P99 = 99;

    private final Settings settings;
    private final Site site;

    ForeignVersusUnknown(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    /** One kind of request, for the ones and the others. */
    private record Pair(Contender foreign, Contender unknown) {

        static Pair of(
                String deed,
                AbsentKeys keys,
                String token,
                BiFunction<String, String, byte[]> request) {
            return new Pair(
                    new Contender(
                            new Rounds(deed + ", key of others"),
                            requests(keys.foreign(), token, request)),
                    new Contender(
                            new Rounds(deed + ", unknown id"),
                            requests(keys.unknown(), token, request)));
        }

        private static List<byte[]> requests(
                List<String> ids, String token, BiFunction<String, String, byte[]> request) {
            return ids.stream().map(id -> request.apply(KEYS_OF_STRANGER + id, token)).toList();
        }
    }

    private record Contender(Rounds rounds, List<byte[]> requests) {}

    @Override
    public String measure() throws IOException {
        try (Keyledger keyledger = site.servers().keyledger(site.directory().fresh("data"))) {
            AbsentKeys keys = AbsentKeys.create(keyledger);
            String token = tokenOfStranger(keyledger);
            List<Pair> pairs =
                    List.of(
                            Pair.of("get", keys, token, RequestTemplate::get),
                            Pair.of("revoke", keys, token, ForeignVersusUnknown::revocation));
            Progress.tell("Warming up");
            for (Pair pair : pairs) {
                run(keyledger, pair.foreign(), settings.warmUpLimit());
                run(keyledger, pair.unknown(), settings.warmUpLimit());
            }
            for (int i = 0; i < settings.rounds(); i++) {
                for (Pair pair : pairs) {
                    round(keyledger, i % 2 == 0 ? pair.foreign() : pair.unknown());
                    round(keyledger, i % 2 == 0 ? pair.unknown() : pair.foreign());
                }
            }
            return report(pairs);
        }
    }

    private static String tokenOfStranger(Keyledger keyledger) throws IOException {
        byte[] request =
                post(
                        "/v1/organizations/" + STRANGER + "/access-tokens",
                        keyledger.operatorToken(),
                        "{\"name\": \"stranger\", \"roles\": [\"owner\"]}");
        try (HttpConnection connection = new HttpConnection(keyledger.port())) {
            return connection.exchange(request).field("secret").orElseThrow();
        }
    }

    private static byte[] revocation(String key, String token) {
        return post(key + "/revoke", token, "");
    }

    private static byte[] post(String path, String token, String body) {
        return RequestTemplate.post(path, token, body, 0).unchanged();
    }

    private void round(Keyledger keyledger, Contender contender) {
        contender.rounds().add(run(keyledger, contender, Limit.during(settings.round())));
    }

    private LoadResult run(Keyledger keyledger, Contender contender, Limit limit) {
        return LoadRun.http(
                keyledger.port(),
                settings.connections(),
                limit,
                () -> new RefusedClient(contender.requests()));
    }

    private String report(List<Pair> pairs) {
        Table load = Figures.loadTable();
        Table ratios = new Table("key of others to unknown id", "p50", "p99", "throughput");
        for (Pair pair : pairs) {
            Rounds foreign = pair.foreign().rounds();
            Rounds unknown = pair.unknown().rounds();
            Figures.load(load, foreign.name(), foreign.together());
            Figures.load(load, unknown.name(), unknown.together());
            ratios.row(
                    foreign.name().split(",", 2)[0],
                    foreign.ratioTo(unknown, result -> result.percentile(P50)),
                    foreign.ratioTo(unknown, result -> result.percentile(P99)),
                    foreign.ratioTo(unknown, LoadResult::perSecond));
        }
        return "%,d keys of %d events each, %d connections, %d rounds of %d s each; ratios: median of the rounds (least to most)\n\n%s\n%s"
                .formatted(
                        AbsentKeys.COUNT,
                        AbsentKeys.CHANGES + 1,
                        settings.connections(),
                        settings.rounds(),
                        settings.round().toSeconds(),
                        load,
                        ratios);
    }
}
