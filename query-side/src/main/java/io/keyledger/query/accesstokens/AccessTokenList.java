package io.keyledger.query.accesstokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list, as clients see it; {@code nextCursor} is null at the end. */
record AccessTokenList(List<ListedAccessToken> items, @Nullable String nextCursor) {}
