package io.keyledger.query.listing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.paging.PageSize;
import io.keyledger.query.projection.RefusedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;

/** A listing of its own in some MongoDB, and events to fill it with. */
final class ListingFixture {

    final Events events;
    final ListingWriter writer;
    final Listing listing;

    private final String name = "listing-" + UUID.randomUUID();
    private final ListingCollection collection;
    private final Function<MongoClient, Optional<DirectInserts>> inserts;

    /**
     * @param inserts the quicker way to new documents over a connection, if there is to be one
     */
    ListingFixture(
            MongoClient client,
            Events events,
            Function<MongoClient, Optional<DirectInserts>> inserts) {
        this.events = events;
        this.inserts = inserts;
        this.collection = open(client);
        this.writer = writerOver(client);
        this.listing = new Listing(collection);
    }

    /** Another process that writes the same listing. */
    ListingWriter writerOver(MongoClient client) {
        return new ListingWriter(open(client), inserts.apply(client));
    }

    private ListingCollection open(MongoClient client) {
        return ListingCollection.open(client.getDatabase("keyledger"), name);
    }

    List<RefusedEvents> apply(DomainEventMessage<?>... batch) {
        return writer.apply(List.of(batch));
    }

    void create(SampleKey... keys) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (SampleKey key : keys) {
            batch.add(events.created(key));
        }
        List<RefusedEvents> refused = writer.apply(batch);
        if (!refused.isEmpty()) {
            throw new AssertionError(refused.toString());
        }
    }

    Optional<Document> document(SampleKey key) {
        return Optional.ofNullable(
                collection.documents().find(eq("_id", key.id().value())).first());
    }

    Optional<ListedKey> stored(SampleKey key) {
        return document(key).map(ListingDocument::read);
    }

    long count() {
        return collection.documents().countDocuments();
    }

    /** The names on the first page. */
    List<String> names(ListingFilter filter) {
        ListingQuery firstPage = new ListingQuery(filter, PageSize.DEFAULT, Optional.empty());
        return listing.page(firstPage).items().stream().map(ApiKeyView::name).toList();
    }
}
