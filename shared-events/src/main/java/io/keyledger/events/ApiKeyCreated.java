package io.keyledger.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An API key came into being, active.
 *
 * @param environment {@code preview} or {@code production}
 * @param hint what may be shown of the secret: its prefix, {@code …} and its last four characters
 * @param digest SHA-256 of the secret in lower-case hex; never shown to anyone
 * @param fingerprint SHA-256 of the request that an {@code Idempotency-Key} came with, in
 *     lower-case hex; null without such a key; never shown to anyone
 */
@Revision("1")
public record ApiKeyCreated(
        String apiKeyId,
        String organizationId,
        String name,
        @Nullable String description,
        String environment,
        String hint,
        String digest,
        @Nullable String fingerprint)
        implements ApiKeyEvent {}
