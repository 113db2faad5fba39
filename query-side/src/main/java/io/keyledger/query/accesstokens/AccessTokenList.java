package io.keyledger.query.accesstokens;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list, as clients see it; {@code nextCursor} is null at the end. */
record AccessTokenList(
        List<ListedAccessToken> items,
        @Schema(types = {"string", "null"}) @Nullable String nextCursor) {}
