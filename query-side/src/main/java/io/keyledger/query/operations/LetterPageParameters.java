package io.keyledger.query.operations;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.query.paging.PageSize;
import io.keyledger.query.projection.LetterPlace;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The query parameters of the list of dead letters, before anything in them was checked. */
@ParameterObject
record LetterPageParameters(
        @Schema(type = "integer", minimum = "1", defaultValue = "50", description = "200 at most")
                @Nullable String limit,
        @Schema(description = "nextCursor of the page before") @Nullable String cursor) {

    Page parse(String projection, LetterCursors cursors) {
        FieldErrors fields = new FieldErrors();
        Integer size = fields.read("limit", () -> PageSize.of(limit));
        Optional<LetterPlace> after =
                fields.read(
                        "cursor",
                        () ->
                                Optional.ofNullable(cursor)
                                        .map(text -> cursors.decode(projection, text)));
        fields.throwIfAny();
        return new Page(size, after);
    }

    /** A part of the list, behind a place or from the beginning. */
    record Page(int limit, Optional<LetterPlace> after) {}
}
