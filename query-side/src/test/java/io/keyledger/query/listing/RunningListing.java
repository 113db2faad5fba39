package io.keyledger.query.listing;

import com.mongodb.client.MongoClient;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.projection.ProjectionStore;
import io.keyledger.query.reading.ReadModelProgress;
import io.keyledger.query.rebuilding.ManagedProjection;
import io.keyledger.query.rebuilding.ProjectionManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;

/** The listing of one process at work: wired as it runs, but without Spring. */
final class RunningListing implements AutoCloseable {

    static final String DATABASE = "keyledger";

    private static final Duration DROP_DELAY = Duration.ofMillis(2_100);

    private final TestLedger ledger;
    private final MongoClient client;
    private final ProjectionManager manager;
    private final ManagedProjection<ListingGeneration> projection;
    private final Listing listing;

    private RunningListing(
            TestLedger ledger, MongoClient client, UnaryOperator<TokenStore> decorator) {
        this.ledger = ledger;
        this.client = client;
        ProjectionStore store =
                new ProjectionStore(
                        client.getDatabase(DATABASE),
                        ledger.serializer(),
                        UUID.randomUUID().toString(),
                        Clock.systemUTC()) {
                    @Override
                    protected TokenStore tokens() {
                        return decorator.apply(super.tokens());
                    }
                };
        manager = new ProjectionManager(store, ledger.messageSource(), ledger.ledger(), DROP_DELAY);
        projection = manager.manage(new ListingProjection(Optional.empty()));
        listing = new ListingConfiguration().listing(projection);
        manager.start();
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
                .until(() -> progress().awaitApplied(head, Duration.ofMillis(100)));
    }

    Optional<ApiKeyView> find(SampleKey key) {
        return listing.find(key.organizationId(), key.id());
    }

    Listing listing() {
        return listing;
    }

    ReadModelProgress progress() {
        return projection.active();
    }

    ManagedProjection<ListingGeneration> projection() {
        return projection;
    }

    /** Rebuilds, and waits until the new generation is the one that is read. */
    void rebuild() {
        if (!projection.rebuild()) {
            throw new AssertionError("There is a rebuild already");
        }
        awaitNoRebuild();
    }

    void awaitNoRebuild() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> projection.status().rebuilding().isEmpty());
    }

    /** The documents of the active generation, as this process sees it. */
    List<Document> documents() {
        return projection
                .active()
                .read(
                        generation ->
                                generation
                                        .collection()
                                        .documents()
                                        .find()
                                        .sort(new Document("_id", 1))
                                        .into(new ArrayList<>()));
    }

    /** All collections of the database. */
    List<String> collections() {
        return client.getDatabase(DATABASE).listCollectionNames().into(new ArrayList<>());
    }

    /** The names of all processors that have a tracking token. */
    List<String> processors() {
        return client.getDatabase(DATABASE)
                .getCollection("trackingtokens")
                .find()
                .map(token -> token.getString("processorName"))
                .into(new ArrayList<>());
    }

    @Override
    public void close() {
        manager.stop();
    }
}
