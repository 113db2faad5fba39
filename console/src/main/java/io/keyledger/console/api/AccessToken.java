package io.keyledger.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access token as the API shows it.
 *
 * @param status {@code active}, {@code expired} or {@code revoked}
 */
public record AccessToken(
        String id,
        String name,
        List<String> roles,
        String status,
        Instant createdAt,
        Actor createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public boolean isActive() {
        return status.equals("active");
    }
}
