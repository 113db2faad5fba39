package io.keyledger.query.listing;

import com.mongodb.client.MongoDatabase;
import io.keyledger.events.ApiKeyEvent;
import io.keyledger.query.projection.Projection;
import java.util.Optional;

/** Builds the list of API keys from their events. */
final class ListingProjection implements Projection<ListingGeneration> {

    static final String NAME = "listing";

    private final Optional<DirectInserts> inserts;

    /**
     * @param inserts a quicker way to new documents, where MongoDB has one
     */
    ListingProjection(Optional<DirectInserts> inserts) {
        this.inserts = inserts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return ApiKeyEvent.class.isAssignableFrom(event);
    }

    @Override
    public ListingGeneration open(MongoDatabase database, String collection) {
        return ListingGeneration.open(database, collection, inserts);
    }
}
