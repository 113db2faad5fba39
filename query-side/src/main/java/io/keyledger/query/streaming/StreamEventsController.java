package io.keyledger.query.streaming;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.openapi.ContractPart;
import io.keyledger.query.reading.LedgerPoint;
import io.keyledger.query.recording.ReadingRecord;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The feed of an organization and that of all as Server-Sent Events (WHATWG HTML, section 9.2): one
 * event each with its position as {@code id}, its type as {@code event} and the CloudEvent as
 * {@code data}. A stream ends with its caller's credential, with the process, and before an event
 * that cannot be shown; the client comes back with {@code Last-Event-ID} and misses nothing.
 */
@RestController
class StreamEventsController {

    private final EventStreams streams;
    private final ReadingRecord record;

    StreamEventsController(EventStreams streams, ReadingRecord record) {
        this.streams = streams;
        this.record = record;
    }

    @Operation(
            operationId = "streamEvents",
            summary = "The events of an organization, as they happen")
    @ApiResponse(
            responseCode = "200",
            description = "Events as they happen: id is the position, data the CloudEvent",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string")))
    @ContractPart(requestHeaders = StreamParameters.LAST_EVENT_ID)
    @GetMapping(
            path = "/v1/organizations/{organization}/events/stream",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresPermission(Permission.EVENTS_READ)
    void ofOrganization(
            @PathVariable OrganizationId organization,
            @ModelAttribute StreamParameters parameters,
            LedgerPoint current,
            CallerLiveness liveness,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        StreamRequest wanted =
                parameters.request(Optional.of(organization), lastEventId(request), current.head());
        answer(wanted, request, response, liveness);
    }

    @Operation(
            operationId = "streamAllEvents",
            summary = "All events, as they happen",
            description = "For tokens that are bound to no organization")
    @ApiResponse(
            responseCode = "200",
            description = "Events as they happen: id is the position, data the CloudEvent",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string")))
    @ContractPart(requestHeaders = StreamParameters.LAST_EVENT_ID)
    @GetMapping(path = "/v1/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequiresPermission(value = Permission.EVENTS_READ, unboundOnly = true)
    void ofAll(
            @ModelAttribute StreamParameters parameters,
            LedgerPoint current,
            CallerLiveness liveness,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        StreamRequest wanted =
                parameters.request(Optional.empty(), lastEventId(request), current.head());
        answer(wanted, request, response, liveness);
    }

    private static @Nullable String lastEventId(HttpServletRequest request) {
        return request.getHeader(StreamParameters.LAST_EVENT_ID);
    }

    private void answer(
            StreamRequest wanted,
            HttpServletRequest request,
            HttpServletResponse response,
            CallerLiveness liveness)
            throws IOException {
        response.setHeader(Headers.POSITION, Long.toString(wanted.after()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not collect events
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        if (request.getMethod().equals("GET")) { // HEAD comes here too
            streams.open(wanted, request, liveness);
            record.read("stream", wanted.after() + "-", 0);
        }
    }
}
