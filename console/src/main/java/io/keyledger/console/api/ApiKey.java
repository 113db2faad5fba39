package io.keyledger.console.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API key as the API shows it. */
public record ApiKey(
        String id,
        String name,
        @Nullable String description,
        String environment,
        String status,
        String hint,
        Instant createdAt,
        Actor createdBy,
        Instant updatedAt,
        long version) {

    public boolean isActive() {
        return status.equals("active");
    }

    public boolean isRevoked() {
        return status.equals("revoked");
    }

    public boolean isProduction() {
        return environment.equals("production");
    }

    /** The version, as {@code If-Match} wants it. */
    public String etag() {
        return "\"" + version + "\"";
    }
}
