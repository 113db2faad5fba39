package io.keyledger.query.feed;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.ledger.EventFilter;
import io.keyledger.query.filtering.FilterParameters;
import io.keyledger.query.paging.PageSize;
import io.keyledger.query.reading.Positions;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The query parameters of the feed, before anything in them was checked. */
@ParameterObject
record FeedParameters(
        @Schema(description = "May be repeated; as io.keyledger.api-key.revoked.v1")
                @Nullable List<String> type,
        @Nullable String apiKeyId,
        @Nullable String actorId,
        @Schema(description = "From this time on; RFC 3339") @Nullable String from,
        @Schema(description = "Before this time; RFC 3339") @Nullable String to,
        @Schema(description = "After this position", defaultValue = "0") @Nullable String after,
        @Schema(type = "integer", minimum = "1", defaultValue = "50", description = "200 at most")
                @Nullable String limit) {

    FeedQuery query(Optional<OrganizationId> organization) {
        FieldErrors fields = new FieldErrors();
        Long position = fields.read("after", () -> after == null ? 0L : Positions.parse(after));
        Integer size = fields.read("limit", () -> PageSize.of(limit));
        EventFilter filter =
                new FilterParameters(type, apiKeyId, actorId, from, to)
                        .filter(organization, fields);
        return new FeedQuery(filter, position, size);
    }
}
