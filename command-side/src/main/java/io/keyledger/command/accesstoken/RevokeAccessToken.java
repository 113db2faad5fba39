package io.keyledger.command.accesstoken;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Refuse an access token from now on, for ever. Afterwards it cannot be revoked again.
 *
 * @param organization the one that the token must be bound to; none for a token bound to none
 */
public record RevokeAccessToken(
        @TargetAggregateIdentifier AccessTokenId accessTokenId,
        Optional<OrganizationId> organization,
        ExpectedVersion expectedVersion) {}
