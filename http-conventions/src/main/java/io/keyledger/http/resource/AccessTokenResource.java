package io.keyledger.http.resource;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(example = "tok_7w3rk0c5dhnqyj1t9xg2vz8ma4") String id,
        @Schema(types = {"string", "null"}) @Nullable String organizationId,
        String name,
        List<String> roles,
        @Schema(allowableValues = {"active", "expired", "revoked"}) String status,
        Instant createdAt,
        ActorResource createdBy,
        @Schema(types = {"string", "null"}) @Nullable Instant expiresAt) {}
