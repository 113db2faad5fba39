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
import java.time.Duration;
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
 * next version of its key.
 */
public final class Events {

    public static final Actor ADMIN = new Actor(ActorType.ACCESS_TOKEN, "tok_1", "admin");
    public static final Instant BEGIN = Instant.parse("2026-11-23T10:15:30.123Z");

    private final AtomicLong position = new AtomicLong();
    private final Map<ApiKeyId, Long> versions = new HashMap<>();
    private final Duration step;

    private Events(Duration step) {
        this.step = step;
    }

    /** Each event is one second after the one before. */
    public static Events everySecond() {
        return new Events(Duration.ofSeconds(1));
    }

    /** All events are of one millisecond. */
    public static Events atOnce() {
        return new Events(Duration.ZERO);
    }

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
                new GlobalSequenceTrackingToken(at),
                message(key, event, version, BEGIN.plus(step.multipliedBy(at))));
    }

    private static DomainEventMessage<ApiKeyEvent> message(
            SampleKey key, ApiKeyEvent event, long version, Instant at) {
        return new GenericDomainEventMessage<>(
                "ApiKey",
                key.id().value(),
                version - 1,
                new GenericEventMessage<>(event, metadata(key)),
                () -> at);
    }

    private static Map<String, String> metadata(SampleKey key) {
        return Map.of(
                EventMetadata.ACTOR_TYPE, ADMIN.type().value(),
                EventMetadata.ACTOR_ID, ADMIN.id(),
                EventMetadata.ACTOR_NAME, ADMIN.name(),
                EventMetadata.ORGANIZATION, key.organizationId().value());
    }
}
