package io.keyledger.command.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Somebody repeats a request to create a key that has been created: changes nothing and answers
 * with the key as it is.
 */
public record ReplayCreation(
        @TargetAggregateIdentifier ApiKeyId apiKeyId,
        OrganizationId organization,
        RequestFingerprint fingerprint) {}
