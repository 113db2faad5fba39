package io.keyledger.access.tokens;

import io.keyledger.access.Caller;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Instant;
import java.util.Optional;

/** What an access token's events amount to. */
sealed interface TokenState {

    /** The caller whom the token names, if a secret with this digest admits anyone now. */
    Optional<Caller> admit(SecretDigest digest, Instant now);

    record Issued(SecretDigest digest, Caller caller, Optional<Instant> expiresAt)
            implements TokenState {

        @Override
        public Optional<Caller> admit(SecretDigest presented, Instant now) {
            boolean matches = digest.equals(presented);
            boolean lives = expiresAt.isEmpty() || now.isBefore(expiresAt.get());
            return matches && lives ? Optional.of(caller) : Optional.empty();
        }
    }

    /** For ever. */
    record Revoked() implements TokenState {

        @Override
        public Optional<Caller> admit(SecretDigest presented, Instant now) {
            return Optional.empty();
        }
    }
}
