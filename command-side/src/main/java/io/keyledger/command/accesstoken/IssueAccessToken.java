package io.keyledger.command.accesstoken;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Issue an access token. The token itself is not in here: only its digest is.
 *
 * @param organization the one that it is bound to, or none
 */
public record IssueAccessToken(
        @TargetAggregateIdentifier AccessTokenId accessTokenId,
        Optional<OrganizationId> organization,
        AccessTokenDetails details,
        SecretDigest digest) {}
