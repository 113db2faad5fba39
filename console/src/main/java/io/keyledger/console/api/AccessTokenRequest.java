package io.keyledger.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an issue.
 *
 * @param expiresAt null for never
 */
public record AccessTokenRequest(
        @Nullable String name, List<String> roles, @Nullable Instant expiresAt) {}
