package io.keyledger.http.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API key as both sides show it; the secret and its digest are no part of it. */
public record ApiKeyResource(
        @Schema(example = "key_7w3rk0c5dhnqyj1t9xg2vz8ma4") String id,
        @Schema(example = "acme") String organizationId,
        @Schema(example = "CI deploy") String name,
        @Schema(types = {"string", "null"}) @Nullable String description,
        @Schema(allowableValues = {"preview", "production"}) String environment,
        @Schema(allowableValues = {"active", "revoked", "deleted"}) String status,
        @Schema(example = "kl_prod_…x9Kd") String hint,
        Instant createdAt,
        ActorResource createdBy,
        Instant updatedAt,
        long version) {}
