package io.keyledger.query.apikey;

import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.ApiKeyEvent;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.query.actor.EventActor;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Folds the events of an API key into its state. Listing, verification and history all use this
 * fold, so they cannot disagree about what an event means.
 */
public final class ApiKeyFold {

    private ApiKeyFold() {}

    /**
     * The state after all of these events, oldest first; nothing if there are none.
     *
     * @throws BrokenHistoryException if an event is missing
     */
    public static Optional<ApiKeyView> fold(Iterable<? extends DomainEventMessage<?>> events) {
        Optional<ApiKeyView> view = Optional.empty();
        for (DomainEventMessage<?> event : events) {
            view = Optional.of(next(view, event));
        }
        return view;
    }

    /**
     * The state after one more event. An event that the state already contains changes nothing, so
     * the same event may come twice, or late.
     *
     * @throws BrokenHistoryException if an event before this one is missing
     * @throws IllegalArgumentException if it is no event of an API key
     */
    public static ApiKeyView next(Optional<ApiKeyView> before, DomainEventMessage<?> message) {
        long known = before.map(ApiKeyView::version).orElse(0L);
        long version = message.getSequenceNumber() + 1;
        if (version > known + 1) {
            throw new BrokenHistoryException(
                    message.getAggregateIdentifier(),
                    "version " + (known + 1) + " is missing before version " + version);
        }
        ApiKeyEvent event = eventOf(message);
        if (version <= known) {
            return before.orElseThrow();
        }
        Instant at = timeOf(message);
        return before.map(view -> changed(view, event).withVersion(version, at))
                .orElseGet(() -> created(event, at, EventActor.in(message.getMetaData())));
    }

    private static ApiKeyEvent eventOf(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof ApiKeyEvent event) {
            return event;
        }
        throw new IllegalArgumentException(
                "no event of an API key: " + message.getPayloadType().getName());
    }

    /** Databases keep milliseconds, and so does every answer. */
    private static Instant timeOf(DomainEventMessage<?> message) {
        return message.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ApiKeyView created(ApiKeyEvent event, Instant at, Actor by) {
        if (!(event instanceof ApiKeyCreated created)) {
            throw new BrokenHistoryException(
                    event.apiKeyId(), "begins with " + event.getClass().getSimpleName());
        }
        return new ApiKeyView(
                ApiKeyId.of(created.apiKeyId()),
                OrganizationId.of(created.organizationId()),
                created.name(),
                Optional.ofNullable(created.description()),
                Environment.of(created.environment()),
                ApiKeyStatus.ACTIVE,
                created.hint(),
                SecretDigest.ofHex(created.digest()),
                at,
                by,
                at,
                1);
    }

    private static ApiKeyView changed(ApiKeyView view, ApiKeyEvent event) {
        if (view.status() == ApiKeyStatus.DELETED || event instanceof ApiKeyCreated) {
            throw new BrokenHistoryException(
                    event.apiKeyId(),
                    event.getClass().getSimpleName() + " cannot follow version " + view.version());
        }
        if (event instanceof ApiKeyDetailsChanged details) {
            return view.withDetails(details.name(), Optional.ofNullable(details.description()));
        }
        return view.withStatus(statusAfter(event));
    }

    private static ApiKeyStatus statusAfter(ApiKeyEvent event) {
        if (event instanceof ApiKeyRevoked) {
            return ApiKeyStatus.REVOKED;
        }
        if (event instanceof ApiKeyReactivated) {
            return ApiKeyStatus.ACTIVE;
        }
        if (event instanceof ApiKeyDeleted) {
            return ApiKeyStatus.DELETED;
        }
        throw new IllegalArgumentException("unknown event " + event.getClass().getName());
    }
}
