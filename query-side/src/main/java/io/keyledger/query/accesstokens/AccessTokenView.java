package io.keyledger.query.accesstokens;

import io.keyledger.vocabulary.AccessTokenStatus;
import io.keyledger.vocabulary.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An access token as the projection has it.
 *
 * @param organizationId the organization that it is bound to, or none
 * @param createdKey its place in the list
 */
record AccessTokenView(
        String id,
        Optional<String> organizationId,
        String name,
        List<String> roles,
        Instant createdAt,
        Actor createdBy,
        Optional<Instant> expiresAt,
        boolean revoked,
        String createdKey) {

    /** A revoked token is revoked, whether its time is over or not. */
    AccessTokenStatus statusAt(Instant now) {
        if (revoked) {
            return AccessTokenStatus.REVOKED;
        }
        boolean lives = expiresAt.isEmpty() || now.isBefore(expiresAt.get());
        return lives ? AccessTokenStatus.ACTIVE : AccessTokenStatus.EXPIRED;
    }
}
