package io.keyledger.events;

import org.axonframework.serialization.Revision;

/** An access token is refused from now on. */
@Revision("1")
public record AccessTokenRevoked(String accessTokenId) implements AccessTokenEvent {}
