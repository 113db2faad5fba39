package io.keyledger.query.verification;

import io.keyledger.query.apikey.ApiKeyView;
import java.util.Optional;

/**
 * The outcome of a verification.
 *
 * @param key the key that the secret belongs to, unless it is malformed or unknown
 * @param position the verdict has everything up to here
 */
record Verdict(VerificationCode code, Optional<ApiKeyView> key, long position) {

    boolean isValid() {
        return code == VerificationCode.VALID;
    }
}
