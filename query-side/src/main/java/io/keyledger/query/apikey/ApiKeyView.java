package io.keyledger.query.apikey;

import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * An API key as it is after one of its events. {@link ApiKeyFold} makes it.
 *
 * @param digest finds the key of a secret; never shown to anyone
 * @param createdAt to the millisecond, as all times here
 * @param version how many events the key has had, this state's included
 */
public record ApiKeyView(
        ApiKeyId id,
        OrganizationId organizationId,
        String name,
        Optional<String> description,
        Environment environment,
        ApiKeyStatus status,
        String hint,
        SecretDigest digest,
        Instant createdAt,
        Actor createdBy,
        Instant updatedAt,
        long version) {

    ApiKeyView withDetails(String newName, Optional<String> newDescription) {
        return with(newName, newDescription, status, updatedAt, version);
    }

    ApiKeyView withStatus(ApiKeyStatus newStatus) {
        return with(name, description, newStatus, updatedAt, version);
    }

    ApiKeyView withVersion(long newVersion, Instant since) {
        return with(name, description, status, since, newVersion);
    }

    /** All that ever changes. */
    private ApiKeyView with(
            String newName,
            Optional<String> newDescription,
            ApiKeyStatus newStatus,
            Instant newUpdatedAt,
            long newVersion) {
        return new ApiKeyView(
                id,
                organizationId,
                newName,
                newDescription,
                environment,
                newStatus,
                hint,
                digest,
                createdAt,
                createdBy,
                newUpdatedAt,
                newVersion);
    }
}
