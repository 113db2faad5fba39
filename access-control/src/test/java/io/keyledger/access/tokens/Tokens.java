package io.keyledger.access.tokens;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access tokens and what happens to them. */
public final class Tokens {

    /** For tests that do not ask when a token was used. */
    static final AccessTokenUses USES_NOT_KEPT = (token, at) -> {};

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    public static AccessTokenSecret fresh() {
        return AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM);
    }

    /** The same id, well-formed, with another random part. */
    public static AccessTokenSecret guessFor(AccessTokenSecret token) {
        return AccessTokenSecret.generate(token.id(), RANDOM);
    }

    public static AccessTokenIssued issued(AccessTokenSecret token) {
        return issued(token, "acme", null, "developer");
    }

    public static AccessTokenIssued issued(
            AccessTokenSecret token,
            @Nullable String organization,
            @Nullable Instant expiresAt,
            String... roles) {
        return new AccessTokenIssued(
                token.id().value(),
                organization,
                "gateway",
                List.of(roles),
                token.digest().hex(),
                expiresAt);
    }

    public static AccessTokenRevoked revoked(AccessTokenSecret token) {
        return new AccessTokenRevoked(token.id().value());
    }
}
