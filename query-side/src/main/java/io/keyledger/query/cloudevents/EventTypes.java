package io.keyledger.query.cloudevents;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.ledger.StoredEventType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every event that consumers see, in each revision that was ever stored. A line may be added, for a
 * new event or a new revision; none may be changed, since the hashes of the ledger rest on them.
 */
public final class EventTypes {

    static final List<EventType> ALL =
            List.of(
                    EventType.of(
                                    ApiKeyCreated.class,
                                    "1",
                                    "api-key.created",
                                    Subject.API_KEY,
                                    List.of("name", "description", "environment", "hint"))
                            .hiding("organizationId", "digest", "fingerprint"),
                    EventType.of(
                            ApiKeyDetailsChanged.class,
                            "1",
                            "api-key.details-changed",
                            Subject.API_KEY,
                            List.of("name", "description")),
                    EventType.of(
                            ApiKeyRevoked.class,
                            "1",
                            "api-key.revoked",
                            Subject.API_KEY,
                            List.of("reason")),
                    EventType.of(
                            ApiKeyReactivated.class,
                            "1",
                            "api-key.reactivated",
                            Subject.API_KEY,
                            List.of("reason")),
                    EventType.of(
                            ApiKeyDeleted.class,
                            "1",
                            "api-key.deleted",
                            Subject.API_KEY,
                            List.of()),
                    EventType.of(
                                    AccessTokenIssued.class,
                                    "1",
                                    "access-token.issued",
                                    Subject.ACCESS_TOKEN,
                                    List.of("name", "roles", "expiresAt"))
                            .hiding("organizationId", "digest"),
                    EventType.of(
                            AccessTokenRevoked.class,
                            "1",
                            "access-token.revoked",
                            Subject.ACCESS_TOKEN,
                            List.of()));

    private static final Map<StoredEventType, EventType> BY_STORED =
            ALL.stream().collect(toUnmodifiableMap(EventType::stored, Function.identity()));

    private EventTypes() {}

    /** What consumers call them, in the order in which the contract lists them. */
    public static List<String> names() {
        return ALL.stream().map(EventType::name).toList();
    }

    /** What the ledger calls the type that consumers know by this name. */
    public static Optional<StoredEventType> named(String name) {
        return ALL.stream()
                .filter(type -> type.name().equals(name))
                .map(EventType::stored)
                .findFirst();
    }

    /**
     * What consumers call an event of this class, in its newest revision.
     *
     * @throws java.util.NoSuchElementException if it is no event
     */
    public static String nameOf(Class<?> event) {
        return ALL.stream()
                .filter(type -> type.stored().name().equals(event.getName()))
                .reduce((older, newer) -> newer)
                .map(EventType::name)
                .orElseThrow();
    }

    /** The fields that {@code data} can have, besides {@code actor} and {@code origin}. */
    public static List<String> fields() {
        return ALL.stream().flatMap(type -> type.shown().stream()).distinct().toList();
    }

    static Optional<EventType> of(StoredEventType stored) {
        return Optional.ofNullable(BY_STORED.get(stored));
    }
}
