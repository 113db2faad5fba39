package io.keyledger.http.resource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API key as both sides show it; the secret and its digest are no part of it. */
public record ApiKeyResource(
        String id,
        String organizationId,
        String name,
        @Nullable String description,
        String environment,
        String status,
        String hint,
        Instant createdAt,
        ActorResource createdBy,
        Instant updatedAt,
        long version) {}
