package io.keyledger.console.history;

import io.keyledger.console.api.LedgerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key as its own events tell it; it may be deleted. */
public record KeyInHistory(
        @Nullable String name, @Nullable String hint, boolean production, boolean deleted) {

    static KeyInHistory of(List<LedgerEvent> oldestFirst) {
        @Nullable String name = null;
        @Nullable String hint = null;
        boolean production = false;
        boolean deleted = false;
        for (LedgerEvent event : oldestFirst) {
            LedgerEvent.Data data = event.data();
            name = data.name() == null ? name : data.name();
            hint = data.hint() == null ? hint : data.hint();
            production |= "production".equals(data.environment());
            deleted |= event.shortType().equals("api-key.deleted");
        }
        return new KeyInHistory(name, hint, production, deleted);
    }
}
