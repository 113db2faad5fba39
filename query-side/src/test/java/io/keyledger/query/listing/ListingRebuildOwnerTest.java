package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.rebuilding.ProjectionStatus.Condition;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CASES R3, and R2 with two processes: one does a rebuild, and another goes on with it. */
class ListingRebuildOwnerTest {

    /** Processes look four times a second. */
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(1);

    private static final String SECOND = "listing-2";
    private static final String STATES = "projections";

    private final TestLedger ledger = TestLedger.open();
    private final LedgerWriter writer = LedgerWriter.to(ledger);
    private final ChoosyMongo backend = new ChoosyMongo();
    private final EmbeddedMongo mongo = new EmbeddedMongo(backend);
    private final MongoClient client = mongo.connect();
    private final Events events = Events.everySecond();

    @AfterEach
    void close() {
        backend.letGoOfAll();
        client.close();
        mongo.close();
        ledger.close();
    }

    /** A document that somebody removed would come back if it began anew. */
    @Test
    void r3_givenKillInTheMiddleOfARebuild_whenStartedAgain_thenItGoesOnFromItsToken()
            throws Exception {
        writer.write(SampleLives.ofEveryKind(events, 1, 30));
        List<Document> before;
        try (MongoClient dying = mongo.connect();
                RunningListing killed = RunningListing.start(ledger, dying)) {
            killed.catchUp();
            before = killed.documents();
            backend.holdWritesTo(SECOND);
            assertThat(killed.projection().rebuild()).isTrue();
            backend.awaitHeldWrite(SECOND);
            backend.holdWritesTo(STATES);
            backend.awaitHeldWrite(STATES);
            backend.letGo(SECOND);
            Awaitility.await().until(() -> database().getCollection(SECOND).countDocuments() == 30);
            Awaitility.await().until(this::hasTokenOfSecond);
            dying.close();
            backend.letGo(STATES);
        }
        Document removed = before.remove(0);
        database().getCollection(SECOND).deleteOne(removed);

        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.awaitNoRebuild();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(listing.documents()).isEqualTo(before));
            assertThat(listing.processors()).contains(SECOND);
        }
    }

    private boolean hasTokenOfSecond() {
        Document entry =
                database()
                        .getCollection("trackingtokens")
                        .find(new Document("processorName", SECOND))
                        .first();
        return entry != null && entry.toString().contains("" + ledger.ledger().head());
    }

    private MongoDatabase database() {
        return client.getDatabase(RunningListing.DATABASE);
    }

    @Test
    void r2_givenTwoProcesses_whenOneRebuilds_thenBothReadTheNewGenerationAndOnlyOneDoesIt()
            throws Exception {
        writer.write(SampleLives.ofEveryKind(events, 1, 20));
        try (RunningListing first = RunningListing.start(ledger, client);
                RunningListing second = RunningListing.start(ledger, client)) {
            first.catchUp();
            second.catchUp();
            backend.holdWritesTo(SECOND);
            assertThat(first.projection().rebuild()).isTrue();
            backend.awaitHeldWrite(SECOND);

            assertThat(second.projection().rebuild()).isFalse();
            assertThat(second.projection().status().condition()).isEqualTo(Condition.REBUILDING);
            Awaitility.await()
                    .during(SEVERAL_LOOKS)
                    .until(() -> second.projection().rebuildPosition().isEmpty());

            backend.letGo(SECOND);
            for (RunningListing process : List.of(first, second)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> !process.collections().contains("listing"));
                SampleKey late = SampleKey.number(process == first ? 91 : 92);
                writer.write(events.created(late));
                process.catchUp();
                assertThat(process.find(late)).isPresent();
            }
            assertThat(first.processors()).containsExactly(SECOND);
        }
    }

    @Test
    void r3_givenTwoProcesses_whenTheOneThatRebuildsIsGone_thenTheOtherGoesOn() throws Exception {
        writer.write(SampleLives.ofEveryKind(events, 1, 20));
        RunningListing first = RunningListing.start(ledger, client);
        try (RunningListing second = RunningListing.start(ledger, client)) {
            first.catchUp();
            backend.holdWritesTo(SECOND);
            assertThat(first.projection().rebuild()).isTrue();
            backend.awaitHeldWrite(SECOND);
            backend.letGo(SECOND);
            first.close();

            second.awaitNoRebuild();
            second.catchUp();
            assertThat(second.documents()).hasSize(20);
        }
    }
}
