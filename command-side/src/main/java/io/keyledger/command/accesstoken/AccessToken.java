package io.keyledger.command.accesstoken;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.vocabulary.OrganizationId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.NullUnmarked;

/** The credential with which a program or a person calls Keyledger. */
@NullUnmarked // Axon makes an empty instance and fills it from the first event.
public class AccessToken {

    @AggregateIdentifier private String id;
    private boolean revoked;

    AccessToken() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IssueAccessToken command) {
        apply(
                new AccessTokenIssued(
                        command.accessTokenId().value(),
                        command.organization().map(OrganizationId::value).orElse(null),
                        command.name(),
                        command.roles(),
                        command.digest().hex(),
                        command.expiresAt().orElse(null)));
    }

    @CommandHandler
    void handle(RevokeAccessToken command) {
        if (!revoked) {
            apply(new AccessTokenRevoked(id));
        }
    }

    @EventSourcingHandler
    void on(AccessTokenIssued event) {
        id = event.accessTokenId();
    }

    @EventSourcingHandler
    void on(AccessTokenRevoked event) {
        revoked = true;
    }
}
