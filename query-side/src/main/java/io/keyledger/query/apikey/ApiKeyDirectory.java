package io.keyledger.query.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Optional;

/** Tells whose secret a digest is of. What it has told once never changes. */
public interface ApiKeyDirectory {

    /** The key whose secret has this digest, of any organization and whatever its status. */
    Optional<ApiKeyId> keyIdByDigest(SecretDigest digest);
}
