package io.keyledger.query.feed;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.query.feed.exporting.Exporter;
import io.keyledger.query.reading.LedgerPoint;
import io.keyledger.query.recording.ReadingRecord;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The feed of an organization and that of all, page by page or as one file. */
@RestController
class EventsController {

    private static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;
    private static final String CSV = "text/csv";

    private final EventFeed feed;
    private final Exporter exporter;
    private final ReadingRecord record;

    EventsController(EventFeed feed, Exporter exporter, ReadingRecord record) {
        this.feed = feed;
        this.exporter = exporter;
        this.record = record;
    }

    @Operation(operationId = "listEvents", summary = "The events of an organization, by position")
    @ApiResponse(
            responseCode = "200",
            description = "A page as JSON, or the whole range as NDJSON or CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FeedPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/v1/organizations/{organization}/events",
            produces = {MediaType.APPLICATION_JSON_VALUE, NDJSON, CSV})
    @RequiresPermission({Permission.AUDIT_READ, Permission.EVENTS_READ})
    @Nullable ResponseEntity<FeedPage> ofOrganization(
            @PathVariable OrganizationId organization,
            @ModelAttribute FeedParameters parameters,
            LedgerPoint current,
            ServletWebRequest exchange)
            throws IOException {
        return answer(parameters.query(Optional.of(organization)), exchange);
    }

    @Operation(
            operationId = "listAllEvents",
            summary = "All events, by position",
            description = "For tokens that are bound to no organization")
    @ApiResponse(
            responseCode = "200",
            description = "A page as JSON, or the whole range as NDJSON or CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FeedPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/v1/events",
            produces = {MediaType.APPLICATION_JSON_VALUE, NDJSON, CSV})
    @RequiresPermission(
            value = {Permission.AUDIT_READ, Permission.EVENTS_READ},
            unboundOnly = true)
    @Nullable ResponseEntity<FeedPage> ofAll(
            @ModelAttribute FeedParameters parameters,
            LedgerPoint current,
            ServletWebRequest exchange)
            throws IOException {
        return answer(parameters.query(Optional.empty()), exchange);
    }

    private @Nullable ResponseEntity<FeedPage> answer(FeedQuery query, ServletWebRequest exchange)
            throws IOException {
        switch (representation(exchange)) {
            case NDJSON -> exporter.exportNdjson(query.filter(), query.after(), exchange);
            case CSV -> exporter.exportCsv(query.filter(), query.after(), exchange);
            case PAGE -> {
                FeedPage page = feed.page(query);
                record.read("events", query.after() + "-" + page.next(), page.items().size());
                return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page);
            }
        }
        return null;
    }

    private static Representation representation(ServletWebRequest exchange) {
        String @Nullable [] accept = exchange.getHeaderValues(HttpHeaders.ACCEPT);
        List<MediaType> accepted =
                accept == null ? List.of() : MediaType.parseMediaTypes(List.of(accept));
        return Representation.preferred(accepted)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_ACCEPTABLE));
    }
}
