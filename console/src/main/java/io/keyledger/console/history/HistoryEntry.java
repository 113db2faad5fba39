package io.keyledger.console.history;

import io.keyledger.console.api.LedgerEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event of a key in words.
 *
 * @param bad whether it took the key out of use
 */
public record HistoryEntry(String title, LedgerEvent event, boolean bad) {

    /** What happened to one key, the newest first. */
    static List<HistoryEntry> of(List<LedgerEvent> oldestFirst) {
        List<HistoryEntry> entries = new ArrayList<>();
        @Nullable String name = null;
        for (LedgerEvent event : oldestFirst) {
            entries.add(new HistoryEntry(title(event, name), event, isBad(event)));
            name = event.data().name() == null ? name : event.data().name();
        }
        Collections.reverse(entries);
        return entries;
    }

    private static String title(LedgerEvent event, @Nullable String nameBefore) {
        return switch (event.shortType()) {
            case "api-key.created" -> "Created";
            case "api-key.revoked" -> "Revoked";
            case "api-key.reactivated" -> "Reactivated";
            case "api-key.deleted" -> "Deleted";
            case "api-key.details-changed" ->
                    Objects.equals(nameBefore, event.data().name())
                            ? "Description changed"
                            : "Renamed from “" + nameBefore + "” to “" + event.data().name() + "”";
            default -> event.shortType();
        };
    }

    private static boolean isBad(LedgerEvent event) {
        return event.shortType().equals("api-key.revoked")
                || event.shortType().equals("api-key.deleted");
    }
}
