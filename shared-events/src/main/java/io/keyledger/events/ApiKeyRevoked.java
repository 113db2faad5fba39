package io.keyledger.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An API key stopped being valid, until it is reactivated. */
@Revision("1")
public record ApiKeyRevoked(String apiKeyId, @Nullable String reason) implements ApiKeyEvent {}
