package io.keyledger.query.listing;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/** The MongoDB of the default installation: in this process and in memory. */
final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final ServerAddress address = new ServerAddress(server.bind());

    MongoClient client(CommandListener... listeners) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.hosts(List.of(address))
                                                .serverSelectionTimeout(2, TimeUnit.SECONDS))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .commandListenerList(List.of(listeners))
                        .build());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
