package io.keyledger.access.tokens;

import io.keyledger.vocabulary.AccessTokenId;
import java.time.Instant;

/** Learns when access tokens are used. */
@FunctionalInterface
public interface AccessTokenUses {

    /**
     * A request came with the token and was let in. It is called for every request, on its thread:
     * it must cost next to nothing, wait for nothing and never fail.
     */
    void used(AccessTokenId token, Instant at);
}
