package io.keyledger.query.accesstokens;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.query.paging.PageSize;
import io.keyledger.query.paging.SignedCursors;
import io.keyledger.vocabulary.AccessTokenStatus;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The query parameters of the list, before anything in them was checked. */
@ParameterObject
record AccessTokenListParameters(
        @Schema(allowableValues = {"active", "expired", "revoked"}) @Nullable String status,
        @Schema(type = "integer", minimum = "1", defaultValue = "50", description = "200 at most")
                @Nullable String limit,
        @Schema(description = "nextCursor of the page before, with the same status")
                @Nullable String cursor) {

    Query query(Optional<OrganizationId> organization, SignedCursors cursors) {
        FieldErrors fields = new FieldErrors();
        Optional<AccessTokenStatus> wanted =
                fields.read("status", () -> Optional.ofNullable(status).map(AccessTokenStatus::of));
        Integer size = fields.read("limit", () -> PageSize.of(limit));
        fields.throwIfAny();
        AccessTokenFilter filter = new AccessTokenFilter(organization, wanted);
        Optional<String> after =
                fields.read(
                        "cursor",
                        () ->
                                Optional.ofNullable(cursor)
                                        .map(text -> cursors.decode(filter.fingerprint(), text)));
        fields.throwIfAny();
        return new Query(filter, size, after);
    }

    record Query(AccessTokenFilter filter, int limit, Optional<String> after) {}
}
