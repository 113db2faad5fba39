package io.keyledger.query.feed;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.ledger.EventFilter;
import io.keyledger.query.filtering.FilterParameters;
import io.keyledger.query.paging.PageSize;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of the feed, before anything in them was checked. */
record FeedParameters(
        @Nullable List<String> type,
        @Nullable String apiKeyId,
        @Nullable String actorId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after,
        @Nullable String limit) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    FeedQuery query(Optional<OrganizationId> organization) {
        FieldErrors fields = new FieldErrors();
        Long position = fields.read("after", this::position);
        Integer size = fields.read("limit", () -> PageSize.of(limit));
        EventFilter filter =
                new FilterParameters(type, apiKeyId, actorId, from, to)
                        .filter(organization, fields);
        return new FeedQuery(filter, position, size);
    }

    private long position() {
        if (after == null) {
            return 0;
        }
        if (!POSITION.matcher(after).matches()) {
            throw new InvalidValueException("must be a position");
        }
        return Long.parseLong(after);
    }
}
