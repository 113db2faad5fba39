package io.keyledger.command.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Change a key's name or description. A change that would change nothing leaves the key as it is.
 */
public record ChangeApiKeyDetails(
        @TargetAggregateIdentifier ApiKeyId apiKeyId,
        OrganizationId organization,
        ExpectedVersion expectedVersion,
        DetailsChange change) {}
