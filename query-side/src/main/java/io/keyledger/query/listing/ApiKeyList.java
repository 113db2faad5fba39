package io.keyledger.query.listing;

import io.keyledger.http.resource.ApiKeyResource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list, as clients see it; {@code nextCursor} is null at the end. */
record ApiKeyList(
        List<ApiKeyResource> items,
        @Schema(types = {"string", "null"}) @Nullable String nextCursor) {}
