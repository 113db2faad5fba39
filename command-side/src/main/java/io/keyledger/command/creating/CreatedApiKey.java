package io.keyledger.command.creating;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keyledger.http.resource.ApiKeyResource;
import io.keyledger.vocabulary.ApiKeySecret;

/** The one answer that has the secret in clear text. */
final class CreatedApiKey {

    private final ApiKeyResource key;
    private final ApiKeySecret secret;

    CreatedApiKey(ApiKeyResource key, ApiKeySecret secret) {
        this.key = key;
        this.secret = secret;
    }

    @JsonUnwrapped
    @JsonProperty
    ApiKeyResource key() {
        return key;
    }

    @JsonProperty("secret")
    String revealedSecret() {
        return secret.reveal();
    }
}
