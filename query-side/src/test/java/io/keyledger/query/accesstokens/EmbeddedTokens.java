package io.keyledger.query.accesstokens;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/** Access tokens in a MongoDB of their own. */
final class EmbeddedTokens implements AutoCloseable {

    private static final String DATABASE = "test";
    private static final int GIVE_UP_AFTER_MILLIS = 500;

    private MongoServer server;
    private final ServerAddress address;
    private final MongoClient client;

    EmbeddedTokens() {
        this(new MemoryBackend());
    }

    EmbeddedTokens(MongoBackend backend) {
        server = new MongoServer(backend);
        address = new ServerAddress(server.bind());
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyToClusterSettings(
                                        cluster ->
                                                cluster.hosts(List.of(address))
                                                        .serverSelectionTimeout(
                                                                GIVE_UP_AFTER_MILLIS,
                                                                TimeUnit.MILLISECONDS))
                                .build());
    }

    MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    AccessTokenCollection collection() {
        return AccessTokenCollection.open(database(), AccessTokenProjection.NAME);
    }

    /** For clients other than {@link #database()}. */
    String connectionString() {
        return "mongodb://" + address + "/" + DATABASE;
    }

    /** From now on nobody answers; what it held is gone. */
    void kill() {
        server.shutdownNow();
    }

    void restartEmpty() {
        server = new MongoServer(new MemoryBackend());
        server.bind(address.getHost(), address.getPort());
    }

    /** The event as a projection receives it. */
    static DomainEventMessage<?> at(long position, DomainEventMessage<?> message) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position), message);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
