package io.keyledger.command.apikey;

import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.SecretDigest;

/** All that is kept of a secret. */
public record SecretTrace(SecretDigest digest, String hint) {

    public static SecretTrace of(ApiKeySecret secret) {
        return new SecretTrace(secret.digest(), secret.hint());
    }
}
