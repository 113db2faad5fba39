package io.keyledger.command.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Make an API key. The secret is not in here: only its trace is.
 *
 * @param fingerprint of the request, when it came with an {@code Idempotency-Key}
 */
public record CreateApiKey(
        @TargetAggregateIdentifier ApiKeyId apiKeyId,
        OrganizationId organization,
        ApiKeyDetails details,
        SecretTrace secret,
        Optional<RequestFingerprint> fingerprint) {}
