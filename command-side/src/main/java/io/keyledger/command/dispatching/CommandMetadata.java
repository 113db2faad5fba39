package io.keyledger.command.dispatching;

import io.keyledger.events.EventMetadata;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.vocabulary.Actor;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;

/** What every command carries beside its content, and every event inherits from its command. */
final class CommandMetadata {

    private CommandMetadata() {}

    /** Copies it from a command to the events. */
    static CorrelationDataProvider inheritance() {
        return new SimpleCorrelationDataProvider(
                EventMetadata.ACTOR_TYPE,
                EventMetadata.ACTOR_ID,
                EventMetadata.ACTOR_NAME,
                EventMetadata.ORGANIZATION,
                EventMetadata.REQUEST_ID,
                EventMetadata.CORRELATION_ID,
                EventMetadata.CLIENT_ADDRESS,
                EventMetadata.USER_AGENT);
    }

    static MetaData of(Requester requester) {
        Map<String, Object> metadata = new HashMap<>();
        putActor(metadata, requester.caller().actor());
        requester
                .scope()
                .ifPresent(scope -> metadata.put(EventMetadata.ORGANIZATION, scope.value()));
        putOrigin(metadata, requester.origin());
        return MetaData.from(metadata);
    }

    static MetaData of(Actor actor) {
        Map<String, Object> metadata = new HashMap<>();
        putActor(metadata, actor);
        return MetaData.from(metadata);
    }

    private static void putActor(Map<String, Object> metadata, Actor actor) {
        metadata.put(EventMetadata.ACTOR_TYPE, actor.type().value());
        metadata.put(EventMetadata.ACTOR_ID, actor.id());
        metadata.put(EventMetadata.ACTOR_NAME, actor.name());
    }

    private static void putOrigin(Map<String, Object> metadata, RequestOrigin origin) {
        metadata.put(EventMetadata.REQUEST_ID, origin.requestId());
        metadata.put(EventMetadata.CORRELATION_ID, origin.correlationId());
        if (origin.clientAddress() != null) {
            metadata.put(EventMetadata.CLIENT_ADDRESS, origin.clientAddress());
        }
        if (origin.userAgent() != null) {
            metadata.put(EventMetadata.USER_AGENT, origin.userAgent());
        }
    }
}
