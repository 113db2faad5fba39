package io.keyledger.query.accesstokens;

import com.mongodb.client.MongoDatabase;
import io.keyledger.events.AccessTokenEvent;
import io.keyledger.query.projection.Projection;
import java.util.Optional;

/** Builds the list of access tokens from their events. */
final class AccessTokenProjection implements Projection<AccessTokenGeneration> {

    static final String NAME = "access-tokens";

    @Override
    public String name() {
        return NAME;
    }

    /** They are few among the events of API keys. */
    @Override
    public Optional<String> aggregateType() {
        return Optional.of(AccessTokenEvent.AGGREGATE_TYPE);
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
