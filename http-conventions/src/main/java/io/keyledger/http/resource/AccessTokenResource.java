package io.keyledger.http.resource;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token as both sides show it; the token itself and its digest are no part of it.
 *
 * @param organizationId null when it is bound to none
 * @param status {@code active}, {@code expired} or {@code revoked}
 * @param expiresAt null when it does not expire
 */
public record AccessTokenResource(
        String id,
        @Nullable String organizationId,
        String name,
        List<String> roles,
        String status,
        Instant createdAt,
        ActorResource createdBy,
        @Nullable Instant expiresAt) {}
