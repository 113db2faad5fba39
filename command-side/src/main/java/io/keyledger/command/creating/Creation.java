package io.keyledger.command.creating;

import io.keyledger.command.apikey.ApiKeyState;
import io.keyledger.vocabulary.ApiKeySecret;

/** How a request to create a key ended. */
sealed interface Creation {

    /** There is a new key, and this is its secret. */
    record Fresh(ApiKeyState key, ApiKeySecret secret) implements Creation {}

    /** An earlier request made the key; its secret is not known any more. */
    record Replayed(ApiKeyState key) implements Creation {}
}
