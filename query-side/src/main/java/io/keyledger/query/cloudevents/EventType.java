package io.keyledger.query.cloudevents;

import io.keyledger.ledger.StoredEventType;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How one revision of one event is shown. Shown and hidden fields, with the id of the subject, are
 * all the fields that the event has.
 *
 * @param stored as the ledger names it
 * @param name as consumers know it, such as {@code io.keyledger.api-key.revoked.v1}
 * @param shown the fields of the event that {@code data} has
 * @param hidden those that only {@code privatehash} tells of
 */
record EventType(
        StoredEventType stored,
        String name,
        Subject subject,
        List<String> shown,
        List<String> hidden) {

    static EventType of(
            Class<?> event,
            String revision,
            String shortName,
            Subject subject,
            List<String> shown) {
        return new EventType(
                new StoredEventType(event.getName(), revision),
                "io.keyledger." + shortName + ".v" + revision,
                subject,
                shown,
                List.of());
    }

    EventType hiding(String... fields) {
        return new EventType(stored, name, subject, shown, List.of(fields));
    }

    Set<String> fields() {
        Set<String> fields = new HashSet<>(shown);
        fields.addAll(hidden);
        fields.add(subject.idField());
        return fields;
    }

    String revision() {
        return Objects.requireNonNull(stored.revision());
    }
}
