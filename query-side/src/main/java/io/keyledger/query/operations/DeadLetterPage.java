package io.keyledger.query.operations;

import io.keyledger.query.projection.ParkedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
                    event.type(),
                    event.cause()
                            .map(cause -> new Refusal(simpleName(cause.type()), cause.message()))
                            .orElse(null),
                    event.parkedAt(),
                    event.lastTriedAt());
        }

        private static String simpleName(String className) {
            return className.substring(className.lastIndexOf('.') + 1);
        }
    }

    /** What stood in the way. */
    record Refusal(String type, @Schema(types = {"string", "null"}) @Nullable String message) {}
}
