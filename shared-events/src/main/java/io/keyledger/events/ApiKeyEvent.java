package io.keyledger.events;

/** Everything that can happen to an API key. */
public sealed interface ApiKeyEvent
        permits ApiKeyCreated,
                ApiKeyDetailsChanged,
                ApiKeyRevoked,
                ApiKeyReactivated,
                ApiKeyDeleted {

    /** {@code key_} and 26 characters; the identifier of the stream. */
    String apiKeyId();
}
