package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.load.RequestTemplate;
import io.keyledger.benchmarks.load.UntilStopped;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Creates a key and reads at once, over and over. The time from the 201 to the answer that shows
 * the key has the read itself in it; the same read, repeated when nothing is pending, tells how
 * much that is. What remains is the wait for the read model.
 */
final class VisibleAfterAcknowledged implements Benchmark {

    private static final int TIMES = 2_000;
    private static final int WARM_UP_TIMES = 1_000;
    private static final int OTHERS = 4;
    private static final String ORGANIZATION = "visible";
    private static final String KEYS = "/v1/organizations/" + ORGANIZATION + "/api-keys";

    private final Site site;

    VisibleAfterAcknowledged(Site site) {
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        try (Keyledger keyledger = site.servers().keyledger(site.directory().fresh("data"));
                HttpConnection connection = new HttpConnection(keyledger.port())) {
            Function<String, String> list = id -> KEYS + "?limit=1";
            Function<String, String> get = id -> KEYS + "/" + id;
            pass(connection, keyledger, list, WARM_UP_TIMES);
            pass(connection, keyledger, get, WARM_UP_TIMES);
            Table table = Waits.table();
            pass(connection, keyledger, list, TIMES).row(table, "create, then list");
            pass(connection, keyledger, get, TIMES).row(table, "create, then get");
            whileOthersCreate(
                    keyledger,
                    () ->
                            pass(connection, keyledger, get, TIMES)
                                    .row(
                                            table,
                                            "the same while %d others create".formatted(OTHERS)));
            return table.toString();
        }
    }

    private Waits pass(
            HttpConnection connection,
            Keyledger keyledger,
            Function<String, String> path,
            int times)
            throws IOException {
        Waits waits = new Waits();
        CreatingClient creating =
                CreatingClient.forgetting(ORGANIZATION, keyledger.operatorToken());
        for (int i = 0; i < times; i++) {
            HttpAnswer created = connection.exchange(creating.nextRequest());
            long acknowledged = System.nanoTime();
            String id = created.field("id").orElseThrow();
            byte[] read = RequestTemplate.get(path.apply(id), keyledger.operatorToken());
            HttpAnswer answer = connection.exchange(read);
            long shown = System.nanoTime();
            connection.exchange(read);
            long repeated = System.nanoTime();
            waits.add(shown - acknowledged, repeated - shown, shows(answer, id, created));
        }
        Progress.tell("%,d times, %d missing", times, waits.missing());
        return waits;
    }

    private static boolean shows(HttpAnswer answer, String id, HttpAnswer created) {
        return answer.field("id").filter(id::equals).isPresent()
                && position(answer) >= position(created);
    }

    private static long position(HttpAnswer answer) {
        return Long.parseLong(answer.header("Keyledger-Position").orElseThrow());
    }

    private static void whileOthersCreate(Keyledger keyledger, Pass pass) throws Exception {
        UntilStopped limit = new UntilStopped();
        CompletableFuture<LoadResult> others =
                CompletableFuture.supplyAsync(
                        () ->
                                LoadRun.http(
                                        keyledger.port(),
                                        OTHERS,
                                        limit,
                                        () ->
                                                CreatingClient.forgetting(
                                                        "others", keyledger.operatorToken())));
        try {
            pass.run();
        } finally {
            limit.stop();
            Progress.tell("The others: %,.0f creates a second", others.get().perSecond());
        }
    }

    private interface Pass {
        void run() throws Exception;
    }
}
