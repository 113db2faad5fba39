package io.keyledger.command.accesstoken;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.vocabulary.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token as its events make it.
 *
 * @param organizationId null when it is bound to none
 * @param expiresAt null when it does not expire
 */
public record AccessTokenState(
        String id,
        @Nullable String organizationId,
        String name,
        List<String> roles,
        Instant createdAt,
        Actor createdBy,
        @Nullable Instant expiresAt,
        boolean revoked,
        long version) {

    static AccessTokenState issued(AccessTokenIssued event, Instant at, Actor by) {
        return new AccessTokenState(
                event.accessTokenId(),
                event.organizationId(),
                event.name(),
                event.roles(),
                at,
                by,
                event.expiresAt(),
                false,
                1);
    }

    AccessTokenState afterRevocation() {
        return new AccessTokenState(
                id,
                organizationId,
                name,
                roles,
                createdAt,
                createdBy,
                expiresAt,
                true,
                version + 1);
    }
}
