package io.keyledger.query.audittrail;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.query.paging.PageSize;
import io.keyledger.vocabulary.ApiKeyId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The query parameters of a key's history, before anything in them was checked. */
@ParameterObject
record HistoryParameters(
        @Schema(type = "integer", minimum = "1", defaultValue = "50", description = "200 at most")
                @Nullable String limit,
        @Schema(description = "nextCursor of the page before") @Nullable String cursor) {

    /** Which part of the history is asked for. */
    record Part(long eventsBefore, int limit) {}

    /**
     * @throws io.keyledger.http.problem.ProblemException with every parameter that is wrong
     */
    Part part(ApiKeyId key, HistoryCursors cursors) {
        FieldErrors fields = new FieldErrors();
        Integer size = fields.read("limit", () -> PageSize.of(limit));
        Long before = fields.read("cursor", () -> cursor == null ? 0 : cursors.decode(key, cursor));
        fields.throwIfAny();
        return new Part(before, size);
    }
}
