package io.keyledger.processes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A server of MongoDB's protocol that outlives the processes which use it, as in production. */
public final class ExternalMongo implements AutoCloseable {

    private LosingBackend backend = new LosingBackend();
    private MongoServer server = new MongoServer(backend);
    private final int port = server.bind().getPort();
    private final String address = "mongodb://127.0.0.1:" + port + "/";
    private final MongoClient client = MongoClients.create(address);

    /** What a process needs to keep its read models in a database of this server. */
    public Launch usedBy(Launch launch, String database) {
        return launch.with("--spring.mongodb.uri=" + address + database);
    }

    /** For losing writes on purpose. */
    public LosingBackend backend() {
        return backend;
    }

    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    /** The listing's documents, ordered by id. */
    public List<Document> listing(String database) {
        return database(database)
                .getCollection("listing")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    /** Everything in every collection of every database, as text. */
    public List<String> allDocuments() {
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

    /** Cuts all connections and accepts no more. */
    public void stop() {
        server.shutdownNow();
    }

    /** Starts it again on the same port, with all that it had. */
    public void startAgain() {
        server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
    }

    /** Starts it again on the same port, with nothing. */
    public void startAgainEmpty() {
        backend = new LosingBackend();
        startAgain();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
