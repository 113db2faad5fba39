package io.keyledger.events;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An access token was issued.
 *
 * @param organizationId the organization that it is bound to; null for a token bound to none
 * @param roles the names of its roles, as in the REST contract
 * @param digest SHA-256 of the token in lower-case hex; never shown to anyone
 * @param expiresAt the moment from which it is refused; null when it does not expire
 */
@Revision("1")
public record AccessTokenIssued(
        String accessTokenId,
        @Nullable String organizationId,
        String name,
        List<String> roles,
        String digest,
        @Nullable Instant expiresAt)
        implements AccessTokenEvent {}
