package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.rebuilding.ProjectionStatus.Condition;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CASES R2 and R3: a new generation is filled beside the one that is read, and takes its place. */
@Tag("slow")
class ListingRebuildTest {

    @RegisterExtension final ListingStores stores = new ListingStores();

    private static final String SECOND = "listing-2";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Events events = Events.everySecond();

    @Test
    void r2_givenRebuild_whenItHasEnded_thenTheDocumentsAreEqualAndTheOldOnesAreGone() {
        writeOfEveryKind(1, 20);
        try (RunningListing listing = stores.startListing()) {
            listing.catchUp();
            List<Document> before = listing.documents();
            stores.database()
                    .getCollection("listing")
                    .deleteOne(new Document("_id", SampleKey.number(1).id().value()));

            listing.rebuild();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(listing.documents()).isEqualTo(before));
            Awaitility.await().atMost(LONG).until(() -> !listing.collections().contains("listing"));
            assertThat(listing.documents()).isEqualTo(before).isNotEmpty();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(listing.processors()).containsExactly(SECOND));
        }
    }

    @Test
    void r2_givenReadsAndWrites_whenRebuiltMeanwhile_thenEveryReadIsCurrent() throws Exception {
        writeOfEveryKind(1, 50);
        AtomicInteger next = new AtomicInteger(100);
        AtomicBoolean done = new AtomicBoolean();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        try (RunningListing listing = stores.startListing()) {
            listing.catchUp();
            Thread reader =
                    new Thread(
                            () -> {
                                while (!done.get()) {
                                    createAndRead(
                                            listing,
                                            SampleKey.number(next.getAndIncrement()),
                                            wrong);
                                }
                            });
            reader.start();
            for (int round = 0; round < 5; round++) {
                int created = next.get();
                Awaitility.await().until(() -> next.get() > created + 10);
                listing.rebuild();
            }
            done.set(true);
            reader.join();

            assertThat(wrong).isEmpty();
            listing.catchUp();
            List<Document> rebuilt = listing.documents();
            listing.rebuild();
            assertThat(listing.documents()).isEqualTo(rebuilt);
        }
    }

    private void createAndRead(RunningListing listing, SampleKey key, Queue<String> wrong) {
        stores.write(events.created(key));
        long head = stores.head();
        if (!listing.progress().awaitApplied(head, LONG)) {
            wrong.add("not within the time: " + head);
        } else if (listing.find(key).isEmpty()) {
            wrong.add("not there: " + key.name() + " at " + head);
        }
        stores.write(events.revoked(key));
        long revoked = stores.head();
        listing.progress().awaitApplied(revoked, LONG);
        if (listing.find(key).map(ApiKeyView::version).orElse(0L) != 2) {
            wrong.add("not revoked: " + key.name() + " at " + revoked);
        }
    }

    @Test
    void r2_givenRebuildUnderWay_whenReadAndWritten_thenTheOldGenerationAnswers() throws Exception {
        writeOfEveryKind(1, 10);
        try (RunningListing listing = stores.startListing()) {
            listing.catchUp();
            stores.backend().holdWritesTo(SECOND);
            assertThat(listing.projection().rebuild()).isTrue();
            stores.backend().awaitHeldWrite(SECOND);
            SampleKey late = SampleKey.number(90);
            stores.write(events.created(late));
            listing.catchUp();

            assertThat(listing.find(late)).isPresent();
            assertThat(listing.projection().status())
                    .returns(Condition.REBUILDING, status -> status.condition())
                    .returns(0L, status -> status.lag())
                    .returns(0, status -> status.progress());
            assertThat(listing.projection().rebuild()).as("a second one at a time").isFalse();

            stores.backend().letGo(SECOND);
            listing.awaitNoRebuild();
            Awaitility.await().until(() -> listing.find(late).isPresent());
            assertThat(listing.projection().status())
                    .returns(Condition.RUNNING, status -> status.condition())
                    .returns(100, status -> status.progress());
        }
    }

    @Test
    void r4_givenRebuildThatWouldParkMore_whenItHasCaughtUp_thenTheOldGenerationStays() {
        SampleKey sound = SampleKey.number(1);
        SampleKey broken = SampleKey.number(2);
        stores.write(events.created(sound), events.created(broken));
        try (RunningListing listing = stores.startListing()) {
            listing.catchUp();
            stores.backend().refuse(broken);

            listing.rebuild();

            assertThat(listing.find(broken)).isPresent();
            Awaitility.await().atMost(LONG).until(() -> !listing.collections().contains(SECOND));
            assertThat(listing.projection().status())
                    .returns(Condition.RUNNING, status -> status.condition())
                    .returns(0L, status -> status.deadLetters());
        }
    }

    @Test
    void c7_givenDatabaseThatIsEmptied_whileRunning_thenItIsRebuiltEqual() {
        writeOfEveryKind(1, 20);
        try (RunningListing listing = stores.startListing()) {
            listing.catchUp();
            List<Document> before = listing.documents();
            stores.database().drop();
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> listing.collections().contains("projections"));
            listing.catchUp();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(listing.documents()).isEqualTo(before));
            SampleKey late = SampleKey.number(93);
            stores.write(events.created(late));
            listing.catchUp();
            assertThat(listing.find(late)).isPresent();
        }
    }

    @Test
    void c7_givenServerThatIsKilled_whenItIsBackEmpty_thenReadsFailUntilItIsRebuiltEqual() {
        writeOfEveryKind(1, 20);
        try (RunningListing listing = stores.startListing()) {
            listing.catchUp();
            List<Document> before = listing.documents();
            stores.mongo().close();
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> listing.find(SampleKey.number(1)));
            stores.write(events.created(SampleKey.number(94)));

            stores.mongo().restartEmpty();

            Awaitility.await()
                    .atMost(LONG)
                    .ignoreExceptions()
                    .until(() -> listing.find(SampleKey.number(94)).isPresent());
            listing.catchUp();
            assertThat(listing.documents()).containsAll(before).hasSize(before.size() + 1);
        }
    }

    private void writeOfEveryKind(int from, int to) {
        stores.write(SampleLives.ofEveryKind(events, from, to));
    }
}
