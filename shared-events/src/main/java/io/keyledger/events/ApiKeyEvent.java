package io.keyledger.events;

/** Everything that can happen to an API key. */
public sealed interface ApiKeyEvent
        permits ApiKeyCreated,
                ApiKeyDetailsChanged,
                ApiKeyRevoked,
                ApiKeyReactivated,
                ApiKeyDeleted {

    /** The type of the aggregate that such events are stored for. */
    String AGGREGATE_TYPE = "ApiKey";

    /** {@code key_} and 26 characters; the identifier of the stream. */
    String apiKeyId();
}
