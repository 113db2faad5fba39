package io.keyledger.command.apikey;

import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import org.axonframework.messaging.MetaData;

/** Reads from an event's metadata who caused it. */
final class EventActor {

    private EventActor() {}

    static Actor in(MetaData metadata) {
        return new Actor(
                ActorType.of((String) metadata.get(EventMetadata.ACTOR_TYPE)),
                (String) metadata.get(EventMetadata.ACTOR_ID),
                (String) metadata.get(EventMetadata.ACTOR_NAME));
    }
}
