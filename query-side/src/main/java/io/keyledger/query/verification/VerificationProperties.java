package io.keyledger.query.verification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param cachedKeys {@code keyledger.verification.cached-keys}: how many keys each process keeps in
 *     memory for verification, about 1 KB each; a key beyond that costs one read of MongoDB and one
 *     of the ledger
 */
@ConfigurationProperties("keyledger.verification")
record VerificationProperties(@DefaultValue("100000") long cachedKeys) {

    VerificationProperties {
        if (cachedKeys < 0) {
            throw new IllegalArgumentException(
                    "keyledger.verification.cached-keys must be 0 or more");
        }
    }
}
