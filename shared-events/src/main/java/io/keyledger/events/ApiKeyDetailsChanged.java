package io.keyledger.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Name or description were changed; both are given as they are from now on. */
@Revision("1")
public record ApiKeyDetailsChanged(String apiKeyId, String name, @Nullable String description)
        implements ApiKeyEvent {}
