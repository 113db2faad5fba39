package io.keyledger.console.feed;

import io.keyledger.console.api.LedgerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events, the newest first.
 *
 * @param older the position before which there may be more; null if there are none
 * @param end the position that the newest of them are read up to
 */
public record NewestFirst(List<LedgerEvent> events, @Nullable Long older, long end) {}
