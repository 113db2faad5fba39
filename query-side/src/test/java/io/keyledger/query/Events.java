package io.keyledger.query;

import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.ApiKeyEvent;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.ApiKeyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/**
 * Makes events as a projection receives them: each with the next position of the ledger and the
 * next version of its key, one second after the one before.
 */
public final class Events {

    public static final Actor ADMIN = new Actor(ActorType.ACCESS_TOKEN, "tok_1", "admin");
    public static final Instant BEGIN = Instant.parse("2026-11-23T10:15:30.123Z");

    private final AtomicLong position = new AtomicLong();
    private final Map<ApiKeyId, Long> versions = new HashMap<>();

    public DomainEventMessage<?> created(SampleKey key) {
        return next(
                key,
                new ApiKeyCreated(
                        key.id().value(),
                        key.organizationId().value(),
                        key.name(),
                        key.description(),
                        key.environment().value(),
                        key.hint(),
                        key.digest().hex(),
                        null));
    }

    /** Tells the name and description that the sample has now. */
    public DomainEventMessage<?> detailsChanged(SampleKey key) {
        return next(key, new ApiKeyDetailsChanged(key.id().value(), key.name(), key.description()));
    }

    public DomainEventMessage<?> revoked(SampleKey key) {
        return next(key, new ApiKeyRevoked(key.id().value(), "leaked"));
    }

    public DomainEventMessage<?> reactivated(SampleKey key) {
        return next(key, new ApiKeyReactivated(key.id().value(), null));
    }

    public DomainEventMessage<?> deleted(SampleKey key) {
        return next(key, new ApiKeyDeleted(key.id().value()));
    }

    /** An event gets lost: the next one of this key leaves a hole. */
    public void lost(SampleKey key) {
        revoked(key);
    }

    private synchronized DomainEventMessage<?> next(SampleKey key, ApiKeyEvent event) {
        long version = versions.merge(key.id(), 1L, Long::sum);
        long at = position.incrementAndGet();
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(at), message(key, event, version, at));
    }

    private static DomainEventMessage<ApiKeyEvent> message(
            SampleKey key, ApiKeyEvent event, long version, long at) {
        return new GenericDomainEventMessage<>(
                "ApiKey",
                key.id().value(),
                version - 1,
                new GenericEventMessage<>(event, metadata(key)),
                () -> BEGIN.plusSeconds(at));
    }

    private static Map<String, String> metadata(SampleKey key) {
        return Map.of(
                EventMetadata.ACTOR_TYPE, ADMIN.type().value(),
                EventMetadata.ACTOR_ID, ADMIN.id(),
                EventMetadata.ACTOR_NAME, ADMIN.name(),
                EventMetadata.ORGANIZATION, key.organizationId().value());
    }
}
