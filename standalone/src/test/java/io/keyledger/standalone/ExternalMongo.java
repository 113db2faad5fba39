package io.keyledger.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A server of MongoDB's protocol that outlives the processes which use it, as in production. */
final class ExternalMongo implements AutoCloseable {

    private final LosingBackend backend = new LosingBackend();
    private final MongoServer server = new MongoServer(backend);
    private final String address = "mongodb://127.0.0.1:" + server.bind().getPort() + "/";
    private final MongoClient client = MongoClients.create(address);

    /** What a process needs to keep its read models in a database of this server. */
    Launch usedBy(Launch launch, String database) {
        return launch.with("--spring.mongodb.uri=" + address + database);
    }

    /** For losing writes on purpose. */
    LosingBackend backend() {
        return backend;
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    /** The listing's documents, ordered by id. */
    List<Document> listing(String database) {
        return database(database)
                .getCollection("listing")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** Everything in every collection of every database, as text. */
    List<String> allDocuments() {
        List<String> all = new ArrayList<>();
        for (String name : client.listDatabaseNames()) {
            for (String collection : database(name).listCollectionNames()) {
                database(name)
                        .getCollection(collection)
                        .find()
                        .forEach(document -> all.add(collection + " " + document.toJson()));
            }
        }
        return all;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
