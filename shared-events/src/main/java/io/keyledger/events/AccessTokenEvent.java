package io.keyledger.events;

/** Everything that can happen to an access token. */
public sealed interface AccessTokenEvent permits AccessTokenIssued, AccessTokenRevoked {

    /** The type of the aggregate that such events are stored for. */
    String AGGREGATE_TYPE = "AccessToken";

    /** {@code tok_} and 26 characters; the identifier of the stream. */
    String accessTokenId();
}
