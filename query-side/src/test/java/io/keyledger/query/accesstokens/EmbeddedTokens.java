package io.keyledger.query.accesstokens;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/** The collections of access tokens in a MongoDB of their own. */
final class EmbeddedTokens implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    AccessTokenCollections collections() {
        return AccessTokenCollections.open(client.getDatabase("test"));
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
