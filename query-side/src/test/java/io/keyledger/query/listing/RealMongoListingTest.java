package io.keyledger.query.listing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.mongodb.MongoDBContainer;

/** The listing on MongoDB as in production, with a replica set of one. */
@ExtendWith(WhereDockerRuns.class)
class RealMongoListingTest implements ListingContract {

    private static MongoDBContainer mongo;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        mongo = new MongoDBContainer("mongo:8").withReplicaSet();
        mongo.start();
        client = MongoClients.create(settings().build());
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @Override
    public MongoClient connect(CommandListener listener) {
        return MongoClients.create(settings().addCommandListener(listener).build());
    }

    @Override
    public MongoClient client() {
        return client;
    }

    private static MongoClientSettings.Builder settings() {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.getReplicaSetUrl()))
                .uuidRepresentation(UuidRepresentation.STANDARD);
    }
}
