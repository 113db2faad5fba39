package io.keyledger.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events of one key, the oldest first.
 *
 * @param nextCursor null on the last page
 */
public record EventPage(List<LedgerEvent> items, @Nullable String nextCursor) {}
