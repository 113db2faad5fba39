package io.keyledger.query.audittrail;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.query.cloudevents.CloudEvent;
import io.keyledger.query.cloudevents.CloudEvents;
import io.keyledger.query.reading.LedgerPoint;
import io.keyledger.query.recording.ReadingRecord;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All that ever happened to a key, also after its deletion. */
@RestController
class HistoryController {

    private final ApiKeyHistory history;
    private final HistoryCursors cursors;
    private final ReadingRecord record;

    HistoryController(ApiKeyHistory history, HistoryCursors cursors, ReadingRecord record) {
        this.history = history;
        this.cursors = cursors;
        this.record = record;
    }

    @Operation(
            operationId = "listApiKeyEvents",
            summary = "What happened to an API key, also after its deletion")
    @GetMapping("/v1/organizations/{organization}/api-keys/{id}/events")
    @RequiresPermission(Permission.AUDIT_READ)
    HistoryPage events(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @ModelAttribute HistoryParameters parameters,
            LedgerPoint current) {
        ApiKeyId key =
                ApiKeyId.parse(id)
                        .filter(keyId -> history.has(organization, keyId))
                        .orElseThrow(ProblemException::notFound);
        return page(key, parameters.part(key, cursors));
    }

    private HistoryPage page(ApiKeyId key, HistoryParameters.Part part) {
        List<PositionedEvent> found = history.events(key, part.eventsBefore(), part.limit() + 1);
        List<CloudEvent> items =
                CloudEvents.readable(found.subList(0, Math.min(found.size(), part.limit())));
        long read = part.eventsBefore() + items.size();
        record.read("history", (part.eventsBefore() + 1) + "-" + read, items.size());
        @Nullable String next = items.size() == found.size() ? null : cursors.encode(key, read);
        return new HistoryPage(items, next);
    }
}
