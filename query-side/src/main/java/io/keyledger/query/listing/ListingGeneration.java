package io.keyledger.query.listing;

import com.mongodb.client.MongoDatabase;
import io.keyledger.query.projection.ReadModel;
import io.keyledger.query.projection.RefusedEvents;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** The documents of one generation of the listing, to be read and written. */
record ListingGeneration(ListingCollection collection, ListingWriter writer) implements ReadModel {

    static ListingGeneration open(
            MongoDatabase database, String name, Optional<DirectInserts> inserts) {
        ListingCollection collection = ListingCollection.open(database, name);
        return new ListingGeneration(collection, new ListingWriter(collection, inserts));
    }

    @Override
    public List<RefusedEvents> apply(List<? extends DomainEventMessage<?>> events) {
        return writer.apply(events);
    }
}
