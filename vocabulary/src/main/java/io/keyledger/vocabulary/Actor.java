package io.keyledger.vocabulary;

/**
 * Who caused an event.
 *
 * @param id an {@link AccessTokenId}, an OIDC subject, or the name of a part of the system
 * @param name what people call it, as it was then
 */
public record Actor(ActorType type, String id, String name) {

    public Actor {
        if (id.isBlank() || name.isBlank()) {
            throw new InvalidValueException("an actor has an id and a name");
        }
    }
}
