package io.keyledger.query.listing;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/** The MongoDB of the default installation: in this process and in memory. */
final class EmbeddedMongo implements AutoCloseable {

    private static final int GIVE_UP_AFTER_MILLIS = 2_000;

    private MongoServer server;
    private final ServerAddress address;

    EmbeddedMongo() {
        this(new MemoryBackend());
    }

    EmbeddedMongo(MongoBackend backend) {
        server = new MongoServer(backend);
        address = new ServerAddress(server.bind());
    }

    /** As if its process was killed: all that it held is gone. */
    void restartEmpty() {
        server.shutdownNow();
        server = new MongoServer(new MemoryBackend());
        server.bind(address.getHost(), address.getPort());
    }

    MongoClient connect(CommandListener... listeners) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.hosts(List.of(address))
                                                .serverSelectionTimeout(
                                                        GIVE_UP_AFTER_MILLIS,
                                                        TimeUnit.MILLISECONDS))
                        .commandListenerList(List.of(listeners))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
