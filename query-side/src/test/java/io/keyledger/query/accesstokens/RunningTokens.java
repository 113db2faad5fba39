package io.keyledger.query.accesstokens;

import com.mongodb.client.MongoDatabase;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.projection.ProjectionStore;
import io.keyledger.query.rebuilding.ManagedProjection;
import io.keyledger.query.rebuilding.ProjectionManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;

/** The list of access tokens of one process at work: wired as it runs, but without Spring. */
final class RunningTokens implements AutoCloseable {

    private static final Duration DROP_DELAY = Duration.ofMillis(2_100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final TestLedger ledger;
    private final ProjectionManager manager;
    private final ManagedProjection<AccessTokenGeneration> projection;

    private RunningTokens(TestLedger ledger, MongoDatabase database) {
        this.ledger = ledger;
        ProjectionStore store =
                new ProjectionStore(
                        database,
                        ledger.serializer(),
                        UUID.randomUUID().toString(),
                        Clock.systemUTC());
        manager = new ProjectionManager(store, ledger.messageSource(), ledger.ledger(), DROP_DELAY);
        projection = new AccessTokensConfiguration().accessTokenProjection(manager);
        manager.start();
    }

    static RunningTokens start(TestLedger ledger, MongoDatabase database) {
        return new RunningTokens(ledger, database);
    }

    /** Waits until the list has applied all that the ledger has. */
    void catchUp() {
        long head = ledger.ledger().head();
        Awaitility.await()
                .atMost(LONGEST_WAIT)
                .until(() -> projection.active().awaitApplied(head, Duration.ofMillis(100)));
    }

    ManagedProjection<AccessTokenGeneration> projection() {
        return projection;
    }

    /** Rebuilds, and waits until the new generation is the one that is read. */
    void rebuild() {
        if (!projection.rebuild()) {
            throw new AssertionError("There is a rebuild already");
        }
        Awaitility.await()
                .atMost(LONGEST_WAIT)
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
                                        .sort(new Document(AccessTokenDocument.ID, 1))
                                        .into(new ArrayList<>()));
    }

    @Override
    public void close() {
        manager.stop();
    }
}
