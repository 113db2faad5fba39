package io.keyledger.access.tokens;

import io.keyledger.access.Caller;
import io.keyledger.access.Role;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds the events of one access token into its state. */
final class TokenHistory {

    private static final Logger log = LoggerFactory.getLogger(TokenHistory.class);

    private TokenHistory() {}

    /**
     * Empty if the token was never issued.
     *
     * @throws IllegalStateException at an event that this version does not know: what it means for
     *     the token is anyone's guess
     */
    static Optional<TokenState> fold(List<? extends DomainEventMessage<?>> events) {
        Optional<TokenState> state = Optional.empty();
        for (DomainEventMessage<?> event : events) {
            state = Optional.of(after(event));
        }
        return state;
    }

    private static TokenState after(DomainEventMessage<?> event) {
        Object payload = event.getPayload();
        if (payload instanceof AccessTokenIssued issued) {
            return issued(issued);
        }
        if (payload instanceof AccessTokenRevoked) {
            return new TokenState.Revoked();
        }
        throw new IllegalStateException(
                "Event %s of %s is of the unknown type %s"
                        .formatted(
                                event.getIdentifier(),
                                event.getAggregateIdentifier(),
                                event.getPayloadType().getName()));
    }

    private static TokenState issued(AccessTokenIssued event) {
        return new TokenState.Issued(
                SecretDigest.ofHex(event.digest()),
                new Caller(
                        new Actor(ActorType.ACCESS_TOKEN, event.accessTokenId(), event.name()),
                        Optional.ofNullable(event.organizationId()).map(OrganizationId::of),
                        roles(event)),
                Optional.ofNullable(event.expiresAt()));
    }

    /** A role of a later version grants nothing here; the token's other roles do. */
    private static Set<Role> roles(AccessTokenIssued event) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : event.roles()) {
            try {
                roles.add(Role.of(role));
            } catch (InvalidValueException e) {
                log.warn("{} has the unknown role {}", event.accessTokenId(), role);
            }
        }
        return roles;
    }
}
