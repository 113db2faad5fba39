package io.keyledger.command.apikey;

import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ApiKeyStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key as its events make it.
 *
 * @param version how many events it has had
 */
public record ApiKeyState(
        String id,
        String organizationId,
        String name,
        @Nullable String description,
        String environment,
        ApiKeyStatus status,
        String hint,
        Instant createdAt,
        Actor createdBy,
        Instant updatedAt,
        long version) {

    static ApiKeyState created(ApiKeyCreated event, Instant at, Actor by) {
        return new ApiKeyState(
                event.apiKeyId(),
                event.organizationId(),
                event.name(),
                event.description(),
                event.environment(),
                ApiKeyStatus.ACTIVE,
                event.hint(),
                at,
                by,
                at,
                1);
    }

    ApiKeyState with(ApiKeyDetailsChanged event, Instant at) {
        return next(event.name(), event.description(), status, at);
    }

    ApiKeyState with(ApiKeyStatus next, Instant at) {
        return next(name, description, next, at);
    }

    private ApiKeyState next(
            String name, @Nullable String description, ApiKeyStatus status, Instant at) {
        return new ApiKeyState(
                id,
                organizationId,
                name,
                description,
                environment,
                status,
                hint,
                createdAt,
                createdBy,
                at,
                version + 1);
    }
}
