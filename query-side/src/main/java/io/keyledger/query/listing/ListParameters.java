package io.keyledger.query.listing;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.query.paging.PageSize;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The query parameters of the list, before anything in them was checked. */
@ParameterObject
record ListParameters(
        @Schema(allowableValues = {"preview", "production"}) @Nullable String environment,
        @Schema(allowableValues = {"active", "revoked"}) @Nullable String status,
        @Parameter(
                        description =
                                "A part of the name or description, ignoring case, or a whole id or"
                                        + " hint")
                @Nullable String q,
        @Schema(
                        allowableValues = {"-createdAt", "createdAt", "name", "-name"},
                        defaultValue = "-createdAt")
                @Nullable String sort,
        @Schema(type = "integer", minimum = "1", defaultValue = "50", description = "200 at most")
                @Nullable String limit,
        @Parameter(description = "nextCursor of the page before, with the same other parameters")
                @Nullable String cursor) {

    ListingQuery query(OrganizationId organization, Cursors cursors) {
        FieldErrors fields = new FieldErrors();
        Optional<Environment> wantedEnvironment =
                fields.read(
                        "environment", () -> Optional.ofNullable(environment).map(Environment::of));
        Set<ApiKeyStatus> statuses = fields.read("status", this::statuses);
        ListingSort order =
                fields.read(
                        "sort",
                        () -> sort == null ? ListingSort.NEWEST_FIRST : ListingSort.of(sort));
        Integer size = fields.read("limit", () -> PageSize.of(limit));
        fields.throwIfAny();
        ListingFilter filter =
                fields.read(
                        "q",
                        () ->
                                new ListingFilter(
                                        organization,
                                        wantedEnvironment,
                                        statuses,
                                        Optional.ofNullable(q),
                                        order));
        fields.throwIfAny();
        Optional<PagePosition> after =
                fields.read(
                        "cursor",
                        () ->
                                Optional.ofNullable(cursor)
                                        .map(text -> cursors.decode(filter, text)));
        fields.throwIfAny();
        return new ListingQuery(filter, size, after);
    }

    /** Deleted keys are not listed, so their status is no filter. */
    private Set<ApiKeyStatus> statuses() {
        return Optional.ofNullable(status).stream()
                .map(ListParameters::statusOf)
                .collect(Collectors.toSet());
    }

    private static ApiKeyStatus statusOf(String text) {
        return Stream.of(ApiKeyStatus.ACTIVE, ApiKeyStatus.REVOKED)
                .filter(listed -> listed.value().equals(text))
                .findAny()
                .orElseThrow(() -> new InvalidValueException("must be active or revoked"));
    }
}
