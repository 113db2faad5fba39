package io.keyledger.command.apikey;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.keyledger.command.actor.EventActor;
import io.keyledger.command.apikey.ApiKeyRefusal.Rule;
import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import java.time.Instant;
import java.util.Objects;
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
 * The API key decides. {@code handle} looks at the rules and applies an event, or none when there
 * is nothing to change; {@code on} only remembers. Every answer is the key as it is then.
 */
@NullUnmarked // Axon makes an empty instance and fills it from the first event.
public class ApiKey {

    @AggregateIdentifier private String id;
    private ApiKeyState state;
    private @Nullable String fingerprint;

    ApiKey() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    ApiKeyState handle(CreateApiKey command) {
        ApiKeyDetails details = command.details();
        apply(
                new ApiKeyCreated(
                        command.apiKeyId().value(),
                        command.organization().value(),
                        details.name().value(),
                        details.description().value().orElse(null),
                        details.environment().value(),
                        command.secret().hint(),
                        command.secret().digest().hex(),
                        command.fingerprint().map(RequestFingerprint::hex).orElse(null)));
        return state;
    }

    @CommandHandler
    ApiKeyState handle(ReplayCreation command) {
        requireOwner(command.organization());
        if (!command.fingerprint().hex().equals(fingerprint)) {
            throw new ApiKeyRefusal(Rule.IDEMPOTENCY_KEY_REUSED);
        }
        if (state.status() == ApiKeyStatus.DELETED) {
            throw new ApiKeyRefusal(Rule.IDEMPOTENCY_KEY_SPENT);
        }
        return state;
    }

    @CommandHandler
    ApiKeyState handle(RevokeApiKey command) {
        requireChangeable(command.organization(), command.expectedVersion());
        if (state.status() == ApiKeyStatus.ACTIVE) {
            apply(new ApiKeyRevoked(id, command.reason().value().orElse(null)));
        }
        return state;
    }

    @CommandHandler
    ApiKeyState handle(ReactivateApiKey command) {
        requireChangeable(command.organization(), command.expectedVersion());
        if (state.status() == ApiKeyStatus.REVOKED) {
            apply(new ApiKeyReactivated(id, command.reason().value().orElse(null)));
        }
        return state;
    }

    @CommandHandler
    ApiKeyState handle(ChangeApiKeyDetails command) {
        requireChangeable(command.organization(), command.expectedVersion());
        DetailsChange change = command.change();
        String name = change.name().map(ApiKeyName::value).orElse(state.name());
        String description =
                change.description().isPresent()
                        ? change.description().get().value().orElse(null)
                        : state.description();
        if (!name.equals(state.name()) || !Objects.equals(description, state.description())) {
            apply(new ApiKeyDetailsChanged(id, name, description));
        }
        return state;
    }

    @CommandHandler
    ApiKeyState handle(DeleteApiKey command) {
        requireChangeable(command.organization(), command.expectedVersion());
        apply(new ApiKeyDeleted(id));
        return state;
    }

    private void requireChangeable(OrganizationId organization, ExpectedVersion expected) {
        requireOwner(organization);
        if (state.status() == ApiKeyStatus.DELETED) {
            throw new ApiKeyRefusal(Rule.NO_SUCH_KEY);
        }
        if (!expected.accepts(state.version())) {
            throw new ApiKeyRefusal(Rule.OTHER_VERSION);
        }
    }

    private void requireOwner(OrganizationId organization) {
        if (!organization.value().equals(state.organizationId())) {
            throw new ApiKeyRefusal(Rule.NO_SUCH_KEY);
        }
    }

    @EventSourcingHandler
    void on(ApiKeyCreated event, @Timestamp Instant at, MetaData metadata) {
        id = event.apiKeyId();
        fingerprint = event.fingerprint();
        state = ApiKeyState.created(event, at, EventActor.in(metadata));
    }

    @EventSourcingHandler
    void on(ApiKeyDetailsChanged event, @Timestamp Instant at) {
        state = state.with(event, at);
    }

    @EventSourcingHandler
    void on(ApiKeyRevoked event, @Timestamp Instant at) {
        state = state.with(ApiKeyStatus.REVOKED, at);
    }

    @EventSourcingHandler
    void on(ApiKeyReactivated event, @Timestamp Instant at) {
        state = state.with(ApiKeyStatus.ACTIVE, at);
    }

    @EventSourcingHandler
    void on(ApiKeyDeleted event, @Timestamp Instant at) {
        state = state.with(ApiKeyStatus.DELETED, at);
    }
}
