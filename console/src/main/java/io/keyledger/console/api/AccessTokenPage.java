package io.keyledger.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some access tokens, the newest first.
 *
 * @param nextCursor null on the last page
 */
public record AccessTokenPage(List<AccessToken> items, @Nullable String nextCursor) {}
