package io.keyledger.query.verification;

import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyDirectory;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the keys that it was told. */
final class FakeDirectory implements ApiKeyDirectory {

    private final Map<SecretDigest, ApiKeyId> ids = new ConcurrentHashMap<>();

    void learns(SampleKey key) {
        ids.put(key.digest(), key.id());
    }

    @Override
    public Optional<ApiKeyId> keyIdByDigest(SecretDigest digest) {
        return Optional.ofNullable(ids.get(digest));
    }
}
