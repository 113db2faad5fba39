package io.keyledger.events;

import org.axonframework.serialization.Revision;

/** An API key was deleted for ever; its history stays. */
@Revision("1")
public record ApiKeyDeleted(String apiKeyId) implements ApiKeyEvent {}
