package io.keyledger.query.accesstokens;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keyledger.http.resource.AccessTokenResource;
import io.keyledger.http.resource.ActorResource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token with what only the query side knows of it.
 *
 * @param lastUsedAt when a request was last let in by it, give or take a minute; null if never, or
 *     not since the embedded MongoDB was started
 */
record ListedAccessToken(
        @JsonUnwrapped AccessTokenResource token,
        @Schema(types = {"string", "null"}) @Nullable Instant lastUsedAt) {

    static ListedAccessToken of(AccessTokenView token, Instant now, @Nullable Instant lastUsedAt) {
        return new ListedAccessToken(
                new AccessTokenResource(
                        token.id(),
                        token.organizationId().orElse(null),
                        token.name(),
                        token.roles(),
                        token.statusAt(now).value(),
                        token.createdAt(),
                        ActorResource.of(token.createdBy()),
                        token.expiresAt().orElse(null)),
                lastUsedAt);
    }
}
