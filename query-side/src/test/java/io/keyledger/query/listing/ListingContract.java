package io.keyledger.query.listing;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import io.keyledger.query.Events;
import java.util.Optional;

/** What the listing promises on every MongoDB that it runs on. */
interface ListingContract extends WritingContract, PagingContract, FindingContract {}

/** A MongoDB to test with. */
interface WithMongo {

    /** A connection of its own, which hears of each command before it is sent. */
    MongoClient connect(CommandListener listener);

    /** The connection that tests share. */
    MongoClient client();

    /** A new and empty listing. */
    default ListingFixture emptyListing() {
        return emptyListing(Events.everySecond());
    }

    default ListingFixture emptyListing(Events events) {
        return new ListingFixture(client(), events, this::directInserts);
    }

    /** The quicker way to new documents over a connection; none in general. */
    default Optional<DirectInserts> directInserts(MongoClient client) {
        return Optional.empty();
    }
}
