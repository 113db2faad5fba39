package io.keyledger.query.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyledger.query.apikey.ApiKeyDirectory;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Optional;

/**
 * Whose secret a digest is of. Answers are held for ever, since they cannot change; that there is
 * none is not held. They are held for those who asked: what one organization has verified makes
 * nothing faster for another, to which the secret is unknown.
 */
final class KeyIds {

    private final ApiKeyDirectory directory;
    private final Cache<Question, ApiKeyId> held;

    KeyIds(ApiKeyDirectory directory, long mostHeld) {
        this.directory = directory;
        this.held = Caffeine.newBuilder().maximumSize(mostHeld).build();
    }

    /**
     * @param organization whose key it must be; that of any, if empty
     */
    Optional<ApiKeyId> idOf(SecretDigest digest, Optional<OrganizationId> organization) {
        Question question = new Question(digest, organization);
        ApiKeyId id = held.getIfPresent(question);
        if (id != null) {
            return Optional.of(id);
        }
        Optional<ApiKeyId> found = directory.keyIdByDigest(digest, organization);
        found.ifPresent(foundId -> held.put(question, foundId));
        return found;
    }

    private record Question(SecretDigest digest, Optional<OrganizationId> organization) {}
}
