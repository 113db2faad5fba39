package io.keyledger.events;

/** Everything that can happen to an access token. */
public sealed interface AccessTokenEvent permits AccessTokenIssued, AccessTokenRevoked {

    /** {@code tok_} and 26 characters; the identifier of the stream. */
    String accessTokenId();
}
