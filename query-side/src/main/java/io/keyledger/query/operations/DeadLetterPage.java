package io.keyledger.query.operations;

import io.keyledger.query.cloudevents.EventTypes;
import io.keyledger.query.projection.ParkedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.deadletter.Cause;
import org.jspecify.annotations.Nullable;

/** A page of dead letters, as operators see it; {@code nextCursor} is null at the end. */
record DeadLetterPage(
        List<DeadLetter> items, @Schema(types = {"string", "null"}) @Nullable String nextCursor) {

    /**
     * @param found one more than the limit, if there is another page
     */
    static DeadLetterPage of(
            List<ParkedEvent> found, int limit, Function<ParkedEvent, String> cursor) {
        boolean isLast = found.size() <= limit;
        List<ParkedEvent> shown = isLast ? found : found.subList(0, limit);
        return new DeadLetterPage(
                shown.stream().map(DeadLetter::of).toList(),
                isLast ? null : cursor.apply(shown.get(limit - 1)));
    }

    /**
     * An event that waits.
     *
     * @param id that of the event
     * @param key the id of what the event happened to
     * @param keyversion the key's version after this event
     * @param event its type, as consumers of the feed know it
     * @param cause why it was refused; null for an event that waits behind a refused one
     */
    record DeadLetter(
            String id,
            String key,
            String keyversion,
            String event,
            @Schema(types = {"object", "null"}) @Nullable Refusal cause,
            Instant parkedAt,
            Instant lastTriedAt) {

        static DeadLetter of(ParkedEvent event) {
            return new DeadLetter(
                    event.eventId(),
                    event.aggregateId(),
                    Long.toString(event.version()),
                    EventTypes.nameOf(event.type()),
                    event.cause().map(Refusal::of).orElse(null),
                    event.parkedAt(),
                    event.lastTriedAt());
        }
    }

    /**
     * What stood in the way.
     *
     * @param type one of {@link RefusalKind}
     * @param message for people; null where it is not known what it would tell
     */
    record Refusal(
            @Schema(allowableValues = {"document-refused", "history-broken", "internal"})
                    String type,
            @Schema(types = {"string", "null"}) @Nullable String message) {

        static Refusal of(Cause cause) {
            RefusalKind kind = RefusalKind.of(cause.type());
            return new Refusal(kind.value(), kind.shown(cause.message()).orElse(null));
        }
    }
}
