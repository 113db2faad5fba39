package io.keyledger.console.auditlog;

import io.keyledger.console.api.LedgerEvent;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param detail what else the event tells; null if nothing
 */
public record AuditEntry(String title, @Nullable String detail, LedgerEvent event, boolean isKey) {

    static AuditEntry of(LedgerEvent event) {
        return new AuditEntry(
                EventWords.of(event.shortType()),
                detail(event.data()),
                event,
                event.subject().startsWith("key_"));
    }

    private static @Nullable String detail(LedgerEvent.Data data) {
        if (data.name() != null) {
            return data.roles() == null
                    ? data.name()
                    : data.name() + " (" + String.join(", ", data.roles()) + ")";
        }
        return data.reason() == null ? null : "“" + data.reason() + "”";
    }
}
