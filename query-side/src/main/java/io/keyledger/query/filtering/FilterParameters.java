package io.keyledger.query.filtering;

import io.keyledger.http.headers.Rfc3339;
import io.keyledger.http.problem.FieldErrors;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.StoredEventType;
import io.keyledger.query.cloudevents.EventTypes;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that say which events are wanted, before anything in them was checked.
 *
 * @param type the names of types, any of which is wanted
 * @param from a time, inclusive
 * @param to a time, exclusive
 */
public record FilterParameters(
        @Nullable List<String> type,
        @Nullable String apiKeyId,
        @Nullable String actorId,
        @Nullable String from,
        @Nullable String to) {

    private static final int LONGEST_ACTOR_ID = 255;

    /**
     * What they say.
     *
     * @param organization whose events; those of all, and of none, if empty
     * @param fields what is wrong so far
     * @throws io.keyledger.http.problem.ProblemException with every parameter that is wrong
     */
    public EventFilter filter(Optional<OrganizationId> organization, FieldErrors fields) {
        Set<StoredEventType> types = fields.read("type", this::types);
        Optional<String> key =
                fields.read(
                        "apiKeyId",
                        () -> Optional.ofNullable(apiKeyId).map(id -> ApiKeyId.of(id).value()));
        Optional<String> actor =
                fields.read(
                        "actorId", () -> Optional.ofNullable(actorId).map(FilterParameters::actor));
        Optional<Instant> start =
                fields.read("from", () -> Optional.ofNullable(from).map(Rfc3339::parse));
        Optional<Instant> end =
                fields.read("to", () -> Optional.ofNullable(to).map(Rfc3339::parse));
        fields.throwIfAny();
        return new EventFilter(
                organization.map(OrganizationId::value), key, actor, types, start, end);
    }

    private Set<StoredEventType> types() {
        if (type == null) {
            return Set.of();
        }
        if (type.isEmpty()) {
            throw notAType(); // the parameter is there, with nothing in it
        }
        return type.stream().map(FilterParameters::type).collect(Collectors.toSet());
    }

    private static StoredEventType type(String name) {
        return EventTypes.named(name).orElseThrow(FilterParameters::notAType);
    }

    private static InvalidValueException notAType() {
        return new InvalidValueException("must be the name of a type of event");
    }

    private static String actor(String id) {
        if (id.isBlank() || id.length() > LONGEST_ACTOR_ID) {
            throw new InvalidValueException("must have 1 to " + LONGEST_ACTOR_ID + " characters");
        }
        return id;
    }
}
