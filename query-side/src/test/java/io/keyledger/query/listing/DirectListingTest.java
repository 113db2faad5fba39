package io.keyledger.query.listing;

import com.mongodb.client.MongoClient;
import java.util.Optional;

/** The same where new documents go past MongoDB's protocol. */
class DirectListingTest extends EmbeddedListingTest {

    @Override
    public Optional<DirectInserts> directInserts(MongoClient over) {
        return Optional.of(new OneByOne(over));
    }
}
