package io.keyledger.query.listing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.LedgerWriter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A ledger and a MongoDB that does as it is told, for listings of any number of processes;
 * registered on an instance field, each test has its own.
 */
final class ListingStores implements AfterEachCallback {

    private final TestLedger ledger = TestLedger.open();
    private final LedgerWriter writer = LedgerWriter.to(ledger);
    private final ChoosyMongo backend = new ChoosyMongo();
    private final EmbeddedMongo mongo = new EmbeddedMongo(backend);
    private final MongoClient client = mongo.connect();

    /** The listing of one more process. */
    RunningListing startListing() {
        return startListing(client);
    }

    /**
     * @param own the connections of that process
     */
    RunningListing startListing(MongoClient own) {
        return RunningListing.start(ledger, own);
    }

    void write(DomainEventMessage<?>... events) {
        writer.write(events);
    }

    long head() {
        return ledger.ledger().head();
    }

    MongoDatabase database() {
        return client.getDatabase(RunningListing.DATABASE);
    }

    /** The server as a network sees it. */
    EmbeddedMongo mongo() {
        return mongo;
    }

    /** What is behind it, which can hold and refuse writes. */
    ChoosyMongo backend() {
        return backend;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        backend.letGoOfAll();
        client.close();
        mongo.close();
        ledger.close();
    }
}
