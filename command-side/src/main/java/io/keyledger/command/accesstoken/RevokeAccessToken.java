package io.keyledger.command.accesstoken;

import io.keyledger.vocabulary.AccessTokenId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Refuse an access token from now on, for ever. A token that is revoked already stays as it is. */
public record RevokeAccessToken(@TargetAggregateIdentifier AccessTokenId accessTokenId) {}
