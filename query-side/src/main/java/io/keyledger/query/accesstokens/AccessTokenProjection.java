package io.keyledger.query.accesstokens;

import com.mongodb.client.MongoDatabase;
import io.keyledger.events.AccessTokenEvent;
import io.keyledger.query.projection.Projection;

/** Builds the list of access tokens from their events. */
final class AccessTokenProjection implements Projection<AccessTokenGeneration> {

    static final String NAME = "access-tokens";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return AccessTokenEvent.class.isAssignableFrom(event);
    }

    @Override
    public AccessTokenGeneration open(MongoDatabase database, String collection) {
        return AccessTokenGeneration.open(database, collection);
    }
}
