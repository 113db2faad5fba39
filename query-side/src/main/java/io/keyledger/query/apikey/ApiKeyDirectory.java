package io.keyledger.query.apikey;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Optional;

/** Tells whose secret a digest is of. What it has told once never changes. */
public interface ApiKeyDirectory {

    /**
     * The key whose secret has this digest, whatever its status. One of another organization than
     * was asked for costs what none costs.
     *
     * @param organization whose key it must be; that of any, if empty
     */
    Optional<ApiKeyId> keyIdByDigest(SecretDigest digest, Optional<OrganizationId> organization);
}
