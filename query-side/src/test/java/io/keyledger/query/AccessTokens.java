package io.keyledger.query;

import io.keyledger.events.AccessTokenEvent;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Access tokens, and the events that issue them. */
public final class AccessTokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private AccessTokens() {}

    public static AccessTokenSecret fresh() {
        return AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM);
    }

    /**
     * @param organization null for a token that is bound to none
     */
    public static DomainEventMessage<?> issued(
            AccessTokenSecret token, @Nullable String organization, String... roles) {
        String id = token.id().value();
        return event(
                id,
                0,
                new AccessTokenIssued(
                        id, organization, "a test's", List.of(roles), token.digest().hex(), null));
    }

    /** The second event of a token. */
    public static DomainEventMessage<?> revoked(AccessTokenSecret token) {
        String id = token.id().value();
        return event(id, 1, new AccessTokenRevoked(id));
    }

    private static DomainEventMessage<?> event(String id, long sequence, AccessTokenEvent event) {
        return new GenericDomainEventMessage<>(
                "AccessToken",
                id,
                sequence,
                event,
                Map.of(
                        EventMetadata.ACTOR_TYPE, Events.ADMIN.type().value(),
                        EventMetadata.ACTOR_ID, Events.ADMIN.id(),
                        EventMetadata.ACTOR_NAME, Events.ADMIN.name()));
    }
}
