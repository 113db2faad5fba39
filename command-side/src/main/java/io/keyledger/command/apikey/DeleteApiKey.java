package io.keyledger.command.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Delete a key for ever. Afterwards it is as if it had never been, but for its history. */
public record DeleteApiKey(
        @TargetAggregateIdentifier ApiKeyId apiKeyId,
        OrganizationId organization,
        ExpectedVersion expectedVersion) {}
