package io.keyledger.command.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Make a revoked key valid again. A key that is active already stays as it is. */
public record ReactivateApiKey(
        @TargetAggregateIdentifier ApiKeyId apiKeyId,
        OrganizationId organization,
        ExpectedVersion expectedVersion,
        Reason reason) {}
