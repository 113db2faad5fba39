package io.keyledger.command.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Make a key invalid until it is reactivated. A key that is revoked already stays as it is. */
public record RevokeApiKey(
        @TargetAggregateIdentifier ApiKeyId apiKeyId,
        OrganizationId organization,
        ExpectedVersion expectedVersion,
        Reason reason) {}
