package io.keyledger.http.resource;

import io.keyledger.vocabulary.Actor;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Who did something, as the REST contract shows it.
 *
 * @param type {@code access-token}, {@code oidc} or {@code system}
 */
public record ActorResource(
        @Schema(allowableValues = {"access-token", "oidc", "system"}) String type,
        String id,
        String name) {

    public static ActorResource of(Actor actor) {
        return new ActorResource(actor.type().value(), actor.id(), actor.name());
    }
}
