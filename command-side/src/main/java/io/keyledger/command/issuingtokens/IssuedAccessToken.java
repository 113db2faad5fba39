package io.keyledger.command.issuingtokens;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keyledger.http.resource.AccessTokenResource;
import io.keyledger.vocabulary.AccessTokenSecret;

/** The one answer that has the token in clear text. */
@JsonPropertyOrder({"token", "secret"})
final class IssuedAccessToken {

    private final AccessTokenResource token;
    private final AccessTokenSecret secret;

    IssuedAccessToken(AccessTokenResource token, AccessTokenSecret secret) {
        this.token = token;
        this.secret = secret;
    }

    @JsonUnwrapped
    @JsonProperty
    AccessTokenResource token() {
        return token;
    }

    @JsonProperty("secret")
    String revealedSecret() {
        return secret.reveal();
    }
}
