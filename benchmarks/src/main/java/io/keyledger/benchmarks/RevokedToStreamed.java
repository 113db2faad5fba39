package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.RequestTemplate;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import io.keyledger.benchmarks.servers.Memory;
import io.keyledger.benchmarks.streaming.OtherStreams;
import io.keyledger.benchmarks.streaming.WatchedStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Revokes and reactivates a key, and takes the time from the answer to the line of a stream; with
 * that stream alone, and with many that are told the same. The server has a small heap.
 */
final class RevokedToStreamed implements Benchmark {

    private static final String ORGANIZATION = "streaming";
    private static final String KEYS = "/v1/organizations/" + ORGANIZATION + "/api-keys";
    private static final String HEAP = "-Xmx256m";
    private static final int STREAMS = 1_000;
    private static final int TIMES = 1_000;
    private static final int WARM_UP_TIMES = 500;

    private final Site site;
    private final Table table =
            new Table(
                    "open streams",
                    "times",
                    "200 to line, p50 ms",
                    "p99 ms",
                    "max ms",
                    "line came first",
                    "resident MB",
                    "heap live MB");

    RevokedToStreamed(Site site) {
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        try (Keyledger keyledger =
                        site.servers()
                                .with(List.of(HEAP))
                                .keyledger(site.directory().fresh("data"));
                HttpConnection connection = new HttpConnection(keyledger.port());
                WatchedStream watched = WatchedStream.open(keyledger, ORGANIZATION)) {
            String key = KEYS + "/" + created(keyledger, connection);
            pass(keyledger, connection, watched, key, WARM_UP_TIMES);
            row(keyledger, 1, pass(keyledger, connection, watched, key, TIMES));
            int others = STREAMS - 1;
            try (OtherStreams streams = OtherStreams.open(keyledger, ORGANIZATION, others)) {
                Progress.tell("%,d other streams are open", others);
                pass(keyledger, connection, watched, key, WARM_UP_TIMES / 5);
                row(keyledger, STREAMS, pass(keyledger, connection, watched, key, TIMES));
                if (streams.count() < others) {
                    throw new IllegalStateException(
                            "Only %d stayed open".formatted(streams.count()));
                }
            }
        }
        return "`" + HEAP + "`\n\n" + table;
    }

    private static String created(Keyledger keyledger, HttpConnection connection)
            throws IOException {
        String body = "{\"name\": \"revoked often\", \"environment\": \"production\"}";
        return post(keyledger, connection, KEYS, body, 201).field("id").orElseThrow();
    }

    /** Nanoseconds from answer to line, of each revoke. */
    private static List<Long> pass(
            Keyledger keyledger,
            HttpConnection connection,
            WatchedStream watched,
            String key,
            int times)
            throws IOException, InterruptedException {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            HttpAnswer revoked = post(keyledger, connection, key + "/revoke", "{}", 200);
            long answered = System.nanoTime();
            waits.add(watched.arrivalOf(position(revoked)) - answered);
            HttpAnswer active = post(keyledger, connection, key + "/reactivate", "{}", 200);
            watched.arrivalOf(position(active));
        }
        return waits;
    }

    private static HttpAnswer post(
            Keyledger keyledger, HttpConnection connection, String path, String body, int expected)
            throws IOException {
        HttpAnswer answer =
                connection.exchange(
                        RequestTemplate.post(path, keyledger.operatorToken(), body, 0).unchanged());
        if (answer.status() != expected) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer;
    }

    private static String position(HttpAnswer answer) {
        return answer.header("Keyledger-Position").orElseThrow();
    }

    private void row(Keyledger keyledger, int streams, List<Long> waits) {
        Memory memory = Memory.of(keyledger.process());
        List<Long> sorted = new ArrayList<>(waits);
        Collections.sort(sorted);
        table.row(
                Figures.count(streams),
                Figures.count(sorted.size()),
                millis(sorted, 0.5),
                millis(sorted, 0.99),
                millis(sorted, 1),
                Figures.count(sorted.stream().filter(wait -> wait < 0).count()),
                memory.resident(),
                memory.heapLive());
        Progress.tell("%d streams: p99 %s ms", streams, millis(sorted, 0.99));
    }

    private static String millis(List<Long> sorted, double fraction) {
        return Figures.millis(sorted.get((int) Math.ceil(fraction * sorted.size()) - 1) / 1e6);
    }
}
