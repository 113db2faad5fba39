package io.keyledger.query.accesstokens;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.keyledger.events.AccessTokenEvent;
import io.keyledger.query.projection.ReadModel;
import io.keyledger.query.projection.RefusedEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/** The documents of one generation of the list of access tokens, to be read and written. */
record AccessTokenGeneration(AccessTokenCollection collection, AccessTokenWriter writer)
        implements ReadModel {

    static AccessTokenGeneration open(MongoDatabase database, String name) {
        AccessTokenCollection collection = AccessTokenCollection.open(database, name);
        return new AccessTokenGeneration(collection, new AccessTokenWriter(collection));
    }

    /** After an event that is refused, the later ones of its token are not even tried. */
    @Override
    public List<RefusedEvents> apply(List<? extends DomainEventMessage<?>> events) {
        Map<String, RefusedEvents> refused = new LinkedHashMap<>();
        for (DomainEventMessage<?> message : events) {
            AccessTokenEvent event = (AccessTokenEvent) message.getPayload();
            String id = event.accessTokenId();
            if (!refused.containsKey(id)) {
                try {
                    writer.apply(message, event);
                } catch (MongoException e) {
                    throw e;
                } catch (RuntimeException e) {
                    refused.put(id, new RefusedEvents(id, e));
                }
            }
        }
        return List.copyOf(refused.values());
    }
}
