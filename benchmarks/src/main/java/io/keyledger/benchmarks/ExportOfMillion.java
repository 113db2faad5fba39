package io.keyledger.benchmarks;

import io.keyledger.benchmarks.inserting.LedgerFiller;
import io.keyledger.benchmarks.report.Figures;
import io.keyledger.benchmarks.report.Table;
import io.keyledger.benchmarks.servers.Keyledger;
import io.keyledger.benchmarks.servers.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Exports a large ledger from a server with a small heap, and looks at its memory. It does not wait
 * for the read models, which exports do not need: they are being built meanwhile, in the same heap.
 */
final class ExportOfMillion implements Benchmark {

    private static final int KEYS = 1_000;
    private static final String HEAP = "-Xmx256m";
    private static final double MEGABYTE = 1024 * 1024;

    private final Settings settings;
    private final Site site;
    private final Table table =
            new Table(
                    "export",
                    "lines",
                    "MB",
                    "s",
                    "events/s",
                    "processor s",
                    "resident MB",
                    "at most MB",
                    "heap used MB",
                    "heap live MB");

    ExportOfMillion(Settings settings, Site site) {
        this.settings = settings;
        this.site = site;
    }

    @Override
    public String measure() throws Exception {
        Path data = site.directory().fresh("filled");
        try (Keyledger keyledger = site.servers().keyledger(data)) {
            Keys.create(keyledger, KEYS, settings.connections());
        }
        Path ledger = data.resolve("ledger.db");
        LedgerFiller.fillTo(ledger, settings.events());
        Progress.tell("Filled with %,d events", settings.events());
        try (Keyledger keyledger = site.servers().with(List.of(HEAP)).liveKeyledger(data)) {
            Progress.tell("Started with %s", HEAP);
            export(keyledger, "NDJSON, all", "/v1/events", "application/x-ndjson");
            export(keyledger, "CSV, all", "/v1/events", "text/csv");
            export(
                    keyledger,
                    "NDJSON, one type that nothing has",
                    "/v1/events?type=io.keyledger.api-key.deleted.v1",
                    "application/x-ndjson");
        }
        return "`%s`; ledger of %,d events of %,d keys, %.0f MB\n\n%s"
                .formatted(HEAP, settings.events(), KEYS, Files.size(ledger) / MEGABYTE, table);
    }

    private void export(Keyledger keyledger, String name, String path, String form)
            throws IOException, InterruptedException {
        double cpuBefore = keyledger.process().cpuSeconds();
        long begin = System.nanoTime();
        Received received = receive(keyledger, path, form);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = keyledger.process().cpuSeconds() - cpuBefore;
        Memory memory = Memory.of(keyledger.process());
        table.row(
                name,
                Figures.count(received.lines()),
                "%.1f".formatted(received.bytes() / MEGABYTE),
                Figures.seconds(seconds),
                Figures.count(Math.round(settings.events() / seconds)),
                Figures.seconds(cpu),
                memory.resident(),
                memory.residentMost(),
                memory.heapUsed(),
                memory.heapLive());
        Progress.tell("%s: %,d lines in %.1f s", name, received.lines(), seconds);
    }

    private record Received(long lines, long bytes) {}

    private static Received receive(Keyledger keyledger, String path, String form)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + keyledger.port() + path))
                        .header("Authorization", "Bearer " + keyledger.operatorToken())
                        .header("Accept", form)
                        .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The export was refused: " + response.statusCode());
        }
        long lines = 0;
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = response.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new Received(lines, bytes);
    }
}
