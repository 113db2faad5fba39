package io.keyledger.query.listing;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The listing where new documents go past MongoDB's protocol. */
class DirectListingTest implements ListingContract {

    private static EmbeddedMongo mongo;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        mongo = new EmbeddedMongo();
        client = mongo.connect();
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @Override
    public MongoClient connect(CommandListener listener) {
        return mongo.connect(listener);
    }

    @Override
    public MongoClient client() {
        return client;
    }

    @Override
    public Optional<DirectInserts> directInserts(MongoClient over) {
        return Optional.of(new OneByOne(over));
    }
}
