package io.keyledger.query;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.security.SecureRandom;
import java.time.Instant;
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
        return expiring(token, organization, null, roles);
    }

    /**
     * @param expiresAt null for a token that does not expire
     */
    public static DomainEventMessage<?> expiring(
            AccessTokenSecret token,
            @Nullable String organization,
            @Nullable Instant expiresAt,
            String... roles) {
        String id = token.id().value();
        return message(
                id,
                0,
                new AccessTokenIssued(
                        id,
                        organization,
                        "a test's",
                        List.of(roles),
                        token.digest().hex(),
                        expiresAt));
    }

    public static DomainEventMessage<?> revoked(AccessTokenSecret token) {
        return message(token.id().value(), 1, new AccessTokenRevoked(token.id().value()));
    }

    private static DomainEventMessage<?> message(String id, long sequence, Object event) {
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
