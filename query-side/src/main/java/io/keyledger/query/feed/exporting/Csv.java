package io.keyledger.query.feed.exporting;

import io.keyledger.query.cloudevents.CloudEvent;
import io.keyledger.query.cloudevents.EventTypes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A header row and a row for each event (RFC 4180). The manifest is a trailer, since there is no
 * place for it in such a file; it is in ASCII, as headers are.
 */
final class Csv implements ExportFormat {

    private static final String TRAILER = "Keyledger-Manifest";

    private static final List<String> ATTRIBUTES =
            List.of(
                    "position",
                    "time",
                    "type",
                    "organization",
                    "subject",
                    "keyversion",
                    "id",
                    "source",
                    "privatehash");
    private static final List<String> ACTOR = List.of("type", "id", "name");
    private static final List<String> ORIGIN =
            List.of("requestId", "correlationId", "ip", "userAgent");

    private final HttpServletResponse response;
    private final AtomicReference<String> manifest = new AtomicReference<>();

    Csv(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public String contentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public String fileExtension() {
        return "csv";
    }

    @Override
    public void announce() {
        response.setHeader("Trailer", TRAILER);
        response.setTrailerFields(() -> trailer());
    }

    private Map<String, String> trailer() {
        String concluded = manifest.get();
        return concluded == null ? Map.of() : Map.of(TRAILER, concluded);
    }

    @Override
    public String preamble() {
        return row(
                Stream.of(
                                ATTRIBUTES.stream(),
                                ACTOR.stream().map(name -> "actor." + name),
                                ORIGIN.stream().map(name -> "origin." + name),
                                EventTypes.fields().stream())
                        .flatMap(names -> names));
    }

    @Override
    public String line(CloudEvent event) {
        return row(
                Stream.of(
                                ATTRIBUTES.stream().map(name -> event.attribute(name).orElse("")),
                                ACTOR.stream()
                                        .map(name -> text(event.data().path("actor").path(name))),
                                ORIGIN.stream()
                                        .map(name -> text(event.data().path("origin").path(name))),
                                EventTypes.fields().stream()
                                        .map(name -> text(event.data().path(name))))
                        .flatMap(cells -> cells));
    }

    private static String row(Stream<String> cells) {
        return cells.map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Several values of one field with a blank between them. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Csv::text)
                    .collect(Collectors.joining(" "));
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    @Override
    public void conclude(Manifest whole, HashedOutput out) {
        manifest.set(ascii(whole.json()));
    }

    /** What is not ASCII is inside of strings, where JSON has escapes for it. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        json.chars()
                .forEach(
                        c ->
                                ascii.append(
                                        c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }
}
