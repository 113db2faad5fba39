package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Client;
import io.keyledger.benchmarks.load.HttpAnswer;
import io.keyledger.benchmarks.load.HttpConnection;
import io.keyledger.benchmarks.load.Limit;
import io.keyledger.benchmarks.load.LoadResult;
import io.keyledger.benchmarks.load.LoadRun;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The first page of the list of keys, as a browser asks for it in a session, until the last byte of
 * its HTML; and what it weighs with all that belongs to it.
 */
final class ConsoleListPage implements Benchmark {

    private static final int KEYS = 10_000;
    private static final int OK = 200;
    private static final String PATH = "/settings/api-keys";
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private final Settings settings;
    private final Site site;

    ConsoleListPage(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        try (Keyledger keyledger = site.servers().keyledger(site.directory().fresh("data"))) {
            Keys.create(keyledger, KEYS, settings.connections());
            Progress.tell("Warming up");
            run(keyledger, settings.connections(), Limit.warmUp(settings.warmUp(), 1));
            Table load = Figures.loadTable();
            for (int connections : List.of(1, settings.connections())) {
                Rounds rounds = new Rounds("%d connections".formatted(connections));
                for (int round = 0; round < settings.rounds(); round++) {
                    rounds.add(run(keyledger, connections, Limit.during(settings.round())));
                }
                Figures.load(load, rounds.name(), rounds.together());
            }
            return "%,d keys, %d rounds of %d s each\n\n%s\n%s"
                    .formatted(
                            KEYS,
                            settings.rounds(),
                            settings.round().toSeconds(),
                            load,
                            weight(keyledger));
        }
    }

    private static LoadResult run(Keyledger keyledger, int connections, Limit limit) {
        return LoadRun.http(
                keyledger.port(), connections, limit, () -> new Reader(session(keyledger)));
    }

    private static ConsoleSession session(Keyledger keyledger) {
        return ConsoleSession.signIn(keyledger, Keys.ORGANIZATION);
    }

    /** In bytes as they are sent, without headers. */
    private static Table weight(Keyledger keyledger) throws IOException {
        ConsoleSession session = session(keyledger);
        Table table = new Table("what the page weighs", "bytes");
        try (HttpConnection connection = new HttpConnection(keyledger.port())) {
            HttpAnswer page = connection.exchange(session.get(PATH));
            long sum = page.body().length;
            table.row("HTML", Figures.count(page.body().length));
            for (String asset : assetsOf(page)) {
                int bytes = connection.exchange(session.get(asset)).body().length;
                table.row(asset.replaceFirst("\\?.*", ""), Figures.count(bytes));
                sum += bytes;
            }
            return table.row("in all", Figures.count(sum));
        }
    }

    private static List<String> assetsOf(HttpAnswer page) {
        return ASSET.matcher(page.text()).results().map(found -> found.group(1)).toList();
    }

    /** Asks for the page again and again. */
    private static final class Reader implements Client {

        private final byte[] request;

        Reader(ConsoleSession session) {
            this.request = session.get(PATH);
        }

        @Override
        public byte[] nextRequest() {
            return request;
        }

        /** A whole page, with rows. */
        @Override
        public boolean accepts(HttpAnswer answer) {
            String text = answer.text();
            return answer.status() == OK
                    && text.contains("id=\"key_")
                    && text.stripTrailing().endsWith("</html>");
        }
    }
}
