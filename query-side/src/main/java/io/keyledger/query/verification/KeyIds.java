package io.keyledger.query.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyledger.query.apikey.ApiKeyDirectory;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Optional;

/**
 * Whose secret a digest is of. Answers are held for ever, since they cannot change; that there is
 * none is not held.
 */
final class KeyIds {

    private final ApiKeyDirectory directory;
    private final Cache<SecretDigest, ApiKeyId> held;

    KeyIds(ApiKeyDirectory directory, long mostHeld) {
        this.directory = directory;
        this.held = Caffeine.newBuilder().maximumSize(mostHeld).build();
    }

    Optional<ApiKeyId> idOf(SecretDigest digest) {
        ApiKeyId id = held.getIfPresent(digest);
        if (id != null) {
            return Optional.of(id);
        }
        Optional<ApiKeyId> found = directory.keyIdByDigest(digest);
        found.ifPresent(foundId -> held.put(digest, foundId));
        return found;
    }
}
