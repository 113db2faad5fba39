package io.keyledger.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some keys of a list.
 *
 * @param nextCursor null on the last page
 */
public record ApiKeyPage(List<ApiKey> items, @Nullable String nextCursor) {}
