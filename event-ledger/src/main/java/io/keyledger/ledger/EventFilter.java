package io.keyledger.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted: those that meet every condition that is there.
 *
 * @param aggregateType has no index of its own: a look at each event is what it costs
 * @param types any of these; all if there are none
 * @param from of this time or later; rounded up to a millisecond, since events have no finer times
 * @param to before this time; rounded up likewise
 */
public record EventFilter(
        Optional<String> organization,
        Optional<String> aggregateType,
        Optional<String> aggregateId,
        Optional<String> actorId,
        Set<StoredEventType> types,
        Optional<Instant> from,
        Optional<Instant> to) {

    private static final EventFilter EVERYTHING = of(Optional.empty(), Optional.empty());

    public EventFilter {
        types = Set.copyOf(types);
        from = from.map(EventFilter::roundedUp);
        to = to.map(EventFilter::roundedUp);
    }

    /** Of aggregates of any type. */
    public EventFilter(
            Optional<String> organization,
            Optional<String> aggregateId,
            Optional<String> actorId,
            Set<StoredEventType> types,
            Optional<Instant> from,
            Optional<Instant> to) {
        this(organization, Optional.empty(), aggregateId, actorId, types, from, to);
    }

    private static Instant roundedUp(Instant time) {
        Instant cut = time.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(time) ? time : cut.plusMillis(1);
    }

    public static EventFilter everything() {
        return EVERYTHING;
    }

    public static EventFilter ofOrganization(String organization) {
        return of(Optional.of(organization), Optional.empty());
    }

    /**
     * @param aggregateType {@code ApiKey} or {@code AccessToken}, say
     */
    public static EventFilter ofAggregateType(String aggregateType) {
        return of(Optional.empty(), Optional.of(aggregateType));
    }

    private static EventFilter of(Optional<String> organization, Optional<String> aggregateType) {
        return new EventFilter(
                organization,
                aggregateType,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean matches(StoredEvent event) {
        return matches(organization, event.organization())
                && matches(aggregateType, event.aggregateType())
                && matches(aggregateId, event.aggregateId())
                && matches(actorId, event.actorId())
                && (types.isEmpty() || types.contains(event.storedType()))
                && from.filter(event.time()::isBefore).isEmpty()
                && to.map(event.time()::isBefore).orElse(true);
    }

    private static boolean matches(Optional<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
