package io.keyledger.command.accesstoken;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.keyledger.access.Role;
import io.keyledger.command.accesstoken.AccessTokenRefusal.Rule;
import io.keyledger.command.actor.EventActor;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The credential with which a program or a person calls Keyledger. Whether it has expired is for
 * those to say who have a clock: to the aggregate an expired token is one that is not revoked.
 */
@NullUnmarked // Axon makes an empty instance and fills it from the first event.
public class AccessToken {

    @AggregateIdentifier private String id;
    private AccessTokenState state;

    AccessToken() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    AccessTokenState handle(IssueAccessToken command) {
        AccessTokenDetails details = command.details();
        apply(
                new AccessTokenIssued(
                        command.accessTokenId().value(),
                        valueOf(command.organization()),
                        details.name().value(),
                        details.roles().stream().map(Role::value).toList(),
                        command.digest().hex(),
                        details.expiresAt().orElse(null)));
        return state;
    }

    @CommandHandler
    void handle(RevokeAccessToken command) {
        requireOwner(command.organization());
        if (state.revoked()) {
            throw new AccessTokenRefusal(Rule.NO_SUCH_TOKEN);
        }
        if (!command.expectedVersion().accepts(state.version())) {
            throw new AccessTokenRefusal(Rule.OTHER_VERSION);
        }
        apply(new AccessTokenRevoked(id));
    }

    private void requireOwner(Optional<OrganizationId> organization) {
        if (!Objects.equals(valueOf(organization), state.organizationId())) {
            throw new AccessTokenRefusal(Rule.NO_SUCH_TOKEN);
        }
    }

    private static @Nullable String valueOf(Optional<OrganizationId> organization) {
        return organization.map(OrganizationId::value).orElse(null);
    }

    @EventSourcingHandler
    void on(AccessTokenIssued event, @Timestamp Instant at, MetaData metadata) {
        id = event.accessTokenId();
        state = AccessTokenState.issued(event, at, EventActor.in(metadata));
    }

    @EventSourcingHandler
    void on(AccessTokenRevoked event) {
        state = state.afterRevocation();
    }
}
