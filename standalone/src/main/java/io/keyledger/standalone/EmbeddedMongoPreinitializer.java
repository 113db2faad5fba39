package io.keyledger.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import org.bson.Document;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * Loads MongoDB's driver and the embedded server beside the start of the application, on another
 * processor, by one use of both. Spring Boot runs it, ignores its failures and leaves it out where
 * there is one processor only.
 */
final class EmbeddedMongoPreinitializer implements BackgroundPreinitializer {

    @Override
    public void preinitialize() {
        MongoServer server = new MongoServer(new EmbeddedBackend());
        server.bind();
        try (MongoClient client = MongoClients.create(server.getConnectionString())) {
            MongoCollection<Document> documents =
                    client.getDatabase("preinitialized").getCollection("documents");
            documents.insertOne(new Document("_id", 1));
            documents.find().first();
        } finally {
            server.shutdownNow();
        }
    }
}
