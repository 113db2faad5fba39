package io.keyledger.query.listing;

import com.mongodb.client.MongoClient;
import io.keyledger.ledger.AppliedPosition;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.reading.ReadModelProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** The listing of one process at work: wired as it runs, but without Spring. */
final class RunningListing implements AutoCloseable {

    static final String DATABASE = "keyledger";

    private final TestLedger ledger;
    private final Listing listing;
    private final AppliedPosition position = new AppliedPosition(0);
    private final ReadModelProgress progress;
    private final ListingProcessor processor;

    private RunningListing(
            TestLedger ledger, MongoClient client, UnaryOperator<TokenStore> tokens) {
        this.ledger = ledger;
        ListingConfiguration wiring = new ListingConfiguration();
        MongoDatabaseFactory databases = new SimpleMongoClientDatabaseFactory(client, DATABASE);
        ListingCollection collection = wiring.listingCollection(databases);
        ParkedKeys parked = wiring.parkedKeys(databases, ledger.serializer());
        listing = wiring.listing(collection);
        progress = wiring.listingProgress(position, parked);
        ListingProjection projection = new ListingProjection(new ListingWriter(collection), parked);
        TokenStore stored =
                ListingConfiguration.tokens(databases.getMongoDatabase(), ledger.serializer());
        processor =
                new ListingProcessor(
                        ledger.messageSource(),
                        projection,
                        new ListingTokenStore(tokens.apply(stored), projection, parked, position));
        processor.start();
    }

    static RunningListing start(TestLedger ledger, MongoClient client) {
        return start(ledger, client, UnaryOperator.identity());
    }

    /**
     * @param tokens comes between the listing and the stored tokens
     */
    static RunningListing start(
            TestLedger ledger, MongoClient client, UnaryOperator<TokenStore> tokens) {
        return new RunningListing(ledger, client, tokens);
    }

    /** Waits until the listing has applied all that the ledger has. */
    void catchUp() {
        long head = ledger.ledger().head();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> progress.appliedPosition() >= head);
    }

    Optional<ApiKeyView> find(SampleKey key) {
        return listing.find(key.organizationId(), key.id());
    }

    ReadModelProgress progress() {
        return progress;
    }

    @Override
    public void close() {
        processor.stop();
    }
}
