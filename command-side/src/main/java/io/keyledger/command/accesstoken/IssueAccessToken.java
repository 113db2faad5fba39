package io.keyledger.command.accesstoken;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Issue an access token. The token itself is not in here: only its digest is.
 *
 * @param organization the one that it is bound to, or none
 * @param roles their names, as in the REST contract
 * @param expiresAt the moment from which it is refused, or none
 */
public record IssueAccessToken(
        @TargetAggregateIdentifier AccessTokenId accessTokenId,
        Optional<OrganizationId> organization,
        String name,
        List<String> roles,
        SecretDigest digest,
        Optional<Instant> expiresAt) {}
