package io.keyledger.query.verification;

import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyDirectory;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows the keys that it was told. */
final class FakeDirectory implements ApiKeyDirectory {

    private final Map<SecretDigest, SampleKey> keys = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    void learns(SampleKey key) {
        keys.put(key.digest(), key);
    }

    /** How often it was asked. */
    int questions() {
        return questions.get();
    }

    @Override
    public Optional<ApiKeyId> keyIdByDigest(
            SecretDigest digest, Optional<OrganizationId> organization) {
        questions.incrementAndGet();
        return Optional.ofNullable(keys.get(digest))
                .filter(
                        key ->
                                organization.isEmpty()
                                        || organization.get().equals(key.organizationId()))
                .map(SampleKey::id);
    }
}
