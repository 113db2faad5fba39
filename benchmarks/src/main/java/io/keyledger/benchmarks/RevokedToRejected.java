package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.RequestTemplate;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import io.keyledger.benchmarks.servers.Memory;
import io.keyledger.benchmarks.servers.SeveralProcesses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Revokes a key on one process of the command side, and verifies it on one of the query side until
 * that rejects it: the time from the answer to the revoke to the first answer that is not valid.
 * Each of the four pairs of processes has its turn. Beside it, how long each process took to start,
 * and its memory.
 */
final class RevokedToRejected implements Benchmark {

    private static final int TRIALS = 1_000;
    private static final int WARM_UP_TRIALS = 200;
    private static final String KEYS = "/v1/organizations/revoking/api-keys";
    private static final String KEY =
            "{\"name\": \"revoked often\", \"environment\": \"production\"}";

    private final Settings settings;
    private final Site site;
    private final List<Double> waits = new ArrayList<>();
    private int validAfterwards;

    RevokedToRejected(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        try (SeveralProcesses processes =
                new SeveralProcesses(
                        site.servers().ofApplication(settings.commandSide()),
                        site.servers().ofApplication(settings.querySide()),
                        site.directory().path())) {
            List<Keyledger> all = new ArrayList<>(processes.commandSides());
            all.addAll(processes.querySides());
            List<Long> atRest = resident(all);
            trials(processes, WARM_UP_TRIALS);
            waits.clear();
            validAfterwards = 0;
            trials(processes, TRIALS);
            return report() + "\n" + starts(all, atRest);
        }
    }

    private static List<Long> resident(List<Keyledger> all) {
        return all.stream().map(one -> Memory.of(one.process()).resident()).toList();
    }

    private static Table starts(List<Keyledger> all, List<Long> atRest) {
        Table table =
                new Table("process", "start to ready, s", "resident at rest, MB", "later, MB");
        for (int i = 0; i < all.size(); i++) {
            table.row(
                    i < all.size() / 2 ? "command side" : "query side",
                    Figures.seconds(all.get(i).started().toMillis() / 1e3),
                    atRest.get(i),
                    Memory.of(all.get(i).process()).resident());
        }
        return table;
    }

    private void trials(SeveralProcesses processes, int trials) throws IOException {
        for (int pair = 0; pair < 4; pair++) {
            Keyledger deciding = processes.commandSides().get(pair % 2);
            Keyledger telling = processes.querySides().get(pair / 2);
            try (HttpConnection changes = new HttpConnection(deciding.port());
                    HttpConnection verifications = new HttpConnection(telling.port())) {
                String token = deciding.operatorToken();
                HttpAnswer created = post(changes, KEYS, token, KEY, 201);
                String path = KEYS + "/" + created.field("id").orElseThrow();
                byte[] verify = verification(created.field("secret").orElseThrow(), token);
                for (int i = 0; i < trials / 4; i++) {
                    awaitCode("valid", verifications, verify);
                    post(changes, path + "/revoke", token, "{}", 200);
                    long answered = System.nanoTime();
                    validAfterwards += awaitCode("revoked", verifications, verify);
                    waits.add((System.nanoTime() - answered) / 1e6);
                    post(changes, path + "/reactivate", token, "{}", 200);
                }
            }
        }
    }

    private static byte[] verification(String secret, String token) {
        String body = "{\"key\": \"%s\", \"environment\": \"production\"}".formatted(secret);
        return RequestTemplate.post("/v1/api-keys/verify", token, body, 0).unchanged();
    }

    /** How many answers said something else before. */
    private static int awaitCode(String code, HttpConnection connection, byte[] verify)
            throws IOException {
        for (int others = 0; ; others++) {
            if (connection.exchange(verify).field("code").filter(code::equals).isPresent()) {
                return others;
            }
        }
    }

    private static HttpAnswer post(
            HttpConnection connection, String path, String token, String body, int expected)
            throws IOException {
        HttpAnswer answer =
                connection.exchange(RequestTemplate.post(path, token, body, 0).unchanged());
        if (answer.status() != expected) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer;
    }

    private Table report() {
        List<Double> sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        return new Table("trials", "p50 ms", "p99 ms", "max ms", "still valid in between")
                .row(
                        Figures.count(sorted.size()),
                        Figures.millis(sorted.get(sorted.size() / 2)),
                        Figures.millis(sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1)),
                        Figures.millis(sorted.get(sorted.size() - 1)),
                        Figures.count(validAfterwards));
    }
}
