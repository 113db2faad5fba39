package io.keyledger.query.actor;

import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import org.axonframework.messaging.MetaData;

/** Reads from an event's metadata who caused it. */
public final class EventActor {

    private EventActor() {}

    /**
     * @throws IllegalArgumentException if the metadata does not tell
     */
    public static Actor in(MetaData metadata) {
        return new Actor(
                ActorType.of(text(metadata, EventMetadata.ACTOR_TYPE)),
                text(metadata, EventMetadata.ACTOR_ID),
                text(metadata, EventMetadata.ACTOR_NAME));
    }

    private static String text(MetaData metadata, String key) {
        if (metadata.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("event without metadata " + key);
    }
}
