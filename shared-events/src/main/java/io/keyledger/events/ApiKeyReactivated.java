package io.keyledger.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A revoked API key is valid again. */
@Revision("1")
public record ApiKeyReactivated(String apiKeyId, @Nullable String reason) implements ApiKeyEvent {}
