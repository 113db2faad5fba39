package io.keyledger.query.feed.exporting;

import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.RequestCaller;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.checkpoints.CheckpointSource;
import io.keyledger.query.checkpoints.CheckpointSource.SignedCheckpoint;
import io.keyledger.query.recording.ReadingRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends all events after a position as one file, up to the checkpoint that is made first, or to the
 * head where nobody signs checkpoints. A failure in the middle is thrown, so that the connection is
 * cut: what lacks its manifest is not whole.
 */
@Component
public class Exporter {

    private final Ledger ledger;
    private final Optional<CheckpointSource> checkpoints;
    private final ExportSlots slots;
    private final ReadingRecord record;

    Exporter(
            Ledger ledger,
            ObjectProvider<CheckpointSource> checkpoints,
            ExportSlots slots,
            ReadingRecord record) {
        this.ledger = ledger;
        this.slots = slots;
        this.checkpoints = Optional.ofNullable(checkpoints.getIfAvailable());
        this.record = record;
    }

    public void exportNdjson(EventFilter filter, long after, ServletWebRequest exchange)
            throws IOException {
        boolean isWhole = after == 0 && filter.equals(EventFilter.everything());
        export(filter, after, exchange, isWhole ? Ndjson.ofWholeLedger() : Ndjson.ofPart());
    }

    /**
     * @throws ProblemException over HTTP/1.0, which has no trailers and so no place for a manifest
     */
    public void exportCsv(EventFilter filter, long after, ServletWebRequest exchange)
            throws IOException {
        if (exchange.getRequest().getProtocol().equals("HTTP/1.0")) {
            throw ProblemException.invalidRequest("A CSV export needs HTTP/1.1 or later.");
        }
        export(filter, after, exchange, new Csv(response(exchange)));
    }

    private void export(
            EventFilter filter, long after, ServletWebRequest exchange, ExportFormat format)
            throws IOException {
        slots.take();
        try {
            answer(filter, after, exchange, format);
        } finally {
            slots.giveBack();
        }
    }

    private void answer(
            EventFilter filter, long after, ServletWebRequest exchange, ExportFormat format)
            throws IOException {
        long head = ledger.head();
        Optional<SignedCheckpoint> checkpoint =
                checkpoints.flatMap(source -> source.covering(head));
        long through = checkpoint.map(SignedCheckpoint::size).orElse(head);
        CallerLiveness caller = RequestCaller.livenessOf(exchange.getRequest()).orElseThrow();
        AdmittedPages pages = new AdmittedPages(ledger, filter, caller);
        ExportedEvents events = new ExportedEvents(pages, after, through);
        events.begin();
        HttpServletResponse response = response(exchange);
        writeHeaders(response, format, filter.organization().orElse("all"), through);
        if (!isHead(exchange.getRequest())) {
            format.announce();
            send(events, format, checkpoint.map(SignedCheckpoint::note), response);
        }
    }

    private void send(
            ExportedEvents events,
            ExportFormat format,
            Optional<String> note,
            HttpServletResponse response)
            throws IOException {
        String end = "cut";
        try {
            response.flushBuffer(); // from now on a failure cuts the connection
            HashedOutput out = new HashedOutput(response.getOutputStream());
            out.write(format.preamble());
            while (events.hasNext()) {
                out.write(format.line(events.next()));
            }
            format.conclude(events.manifest(out.sha256(), note), out);
            out.flush();
            end = "whole";
        } finally {
            record.read("export", events.range() + "," + end, events.count());
        }
    }

    private static void writeHeaders(
            HttpServletResponse response, ExportFormat format, String scope, long through) {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"keyledger-events-%s-%d.%s\""
                        .formatted(scope, through, format.fileExtension()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.HEAD.name());
    }

    private static HttpServletResponse response(ServletWebRequest exchange) {
        return Objects.requireNonNull(exchange.getResponse());
    }
}
