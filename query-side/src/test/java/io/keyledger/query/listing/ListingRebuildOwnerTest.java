package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import io.keyledger.query.rebuilding.ProjectionStatus.Condition;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CASES R3, and R2 with two processes: one does a rebuild, and another goes on with it. */
@Tag("slow")
class ListingRebuildOwnerTest {

    @RegisterExtension final ListingStores stores = new ListingStores();

    /** Processes look four times a second. */
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(1);

    private static final String SECOND = "listing-2";
    private static final String STATES = "projections";

    private final Events events = Events.everySecond();

    /** A document that somebody removed would come back if it began anew. */
    @Test
    void r3_givenKillInTheMiddleOfARebuild_whenStartedAgain_thenItGoesOnFromItsToken()
            throws Exception {
        stores.write(SampleLives.ofEveryKind(events, 1, 30));
        List<Document> before;
        try (MongoClient dying = stores.mongo().connect();
                RunningListing killed = stores.startListing(dying)) {
            killed.catchUp();
            before = killed.documents();
            stores.backend().holdWritesTo(SECOND);
            assertThat(killed.projection().rebuild()).isTrue();
            stores.backend().awaitHeldWrite(SECOND);
            stores.backend().holdWritesTo(STATES);
            stores.backend().awaitHeldWrite(STATES);
            stores.backend().letGo(SECOND);
            Awaitility.await().until(() -> database().getCollection(SECOND).countDocuments() == 30);
            Awaitility.await().until(this::hasTokenOfSecond);
            dying.close();
            stores.backend().letGo(STATES);
        }
        Document removed = before.remove(0);
        database().getCollection(SECOND).deleteOne(removed);

        try (RunningListing listing = stores.startListing()) {
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
        return entry != null && entry.toString().contains("" + stores.head());
    }

    private MongoDatabase database() {
        return stores.database();
    }

    @Test
    void r2_givenTwoProcesses_whenOneRebuilds_thenBothReadTheNewGenerationAndOnlyOneDoesIt()
            throws Exception {
        stores.write(SampleLives.ofEveryKind(events, 1, 20));
        try (RunningListing first = stores.startListing();
                RunningListing second = stores.startListing()) {
            first.catchUp();
            second.catchUp();
            stores.backend().holdWritesTo(SECOND);
            assertThat(first.projection().rebuild()).isTrue();
            stores.backend().awaitHeldWrite(SECOND);

            assertThat(second.projection().rebuild()).isFalse();
            assertThat(second.projection().status().condition()).isEqualTo(Condition.REBUILDING);
            Awaitility.await()
                    .during(SEVERAL_LOOKS)
                    .until(() -> second.projection().rebuildPosition().isEmpty());

            stores.backend().letGo(SECOND);
            for (RunningListing process : List.of(first, second)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> !process.collections().contains("listing"));
                SampleKey late = SampleKey.number(process == first ? 91 : 92);
                stores.write(events.created(late));
                process.catchUp();
                assertThat(process.find(late)).isPresent();
            }
            Awaitility.await()
                    .untilAsserted(() -> assertThat(first.processors()).containsExactly(SECOND));
        }
    }

    @Test
    void r3_givenTwoProcesses_whenTheOneThatRebuildsIsGone_thenTheOtherGoesOn() throws Exception {
        stores.write(SampleLives.ofEveryKind(events, 1, 20));
        RunningListing first = stores.startListing();
        try (RunningListing second = stores.startListing()) {
            first.catchUp();
            stores.backend().holdWritesTo(SECOND);
            assertThat(first.projection().rebuild()).isTrue();
            stores.backend().awaitHeldWrite(SECOND);
            stores.backend().letGo(SECOND);
            first.close();

            second.awaitNoRebuild();
            second.catchUp();
            assertThat(second.documents()).hasSize(20);
        }
    }
}
