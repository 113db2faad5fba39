package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import io.keyledger.query.projection.RetryOutcome;
import io.keyledger.query.rebuilding.RetryUnderWayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one MongoDB: one of them writes the listing, and both read it as it is now. */
@Tag("slow")
@Timeout(120)
class ListingOwnerTest {

    @RegisterExtension final ListingStores stores = new ListingStores();

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int ROUNDS = 200;

    private final Events events = Events.everySecond();

    @Test
    void givenTwoThatStartAtOnceOnAnEmptyMongoDb_thenTheListingHasOneOwnerAndEveryKeyOnce() {
        stores.write(SampleLives.ofEveryKind(events, 1, 30));
        CompletableFuture<RunningListing> starting =
                CompletableFuture.supplyAsync(() -> stores.startListing());
        try (RunningListing first = stores.startListing();
                RunningListing second = starting.join()) {
            first.catchUp();
            second.catchUp();

            assertThat(first.documents()).isEqualTo(second.documents()).hasSize(30);
            assertThat(tokens()).hasSize(1);
            assertThat(tokens().get(0).getString("owner")).isNotNull();
        }
    }

    private List<Document> tokens() {
        return stores.database()
                .getCollection("trackingtokens")
                .find(new Document("processorName", "listing"))
                .into(new ArrayList<>());
    }

    /** R5, on the process that does not write. */
    @Test
    void r5_givenOwnerElsewhere_whenReadRightAfterAWrite_thenItIsThere() {
        try (RunningListing owner = stores.startListing()) {
            owner.catchUp();
            Awaitility.await().until(() -> !tokens().isEmpty());
            try (RunningListing reader = stores.startListing()) {
                reader.catchUp();
                for (int round = 1; round <= ROUNDS; round++) {
                    SampleKey key = SampleKey.number(round);
                    stores.write(events.created(key));

                    assertThat(reader.progress().awaitApplied(stores.head(), LONG)).isTrue();

                    assertThat(reader.progress().appliedPosition()).isEqualTo(round);
                    assertThat(reader.find(key)).isPresent();
                }
            }
        }
    }

    /** It never says that it goes: its claim is left behind. */
    @Test
    void givenOwnerThatWasKilled_thenTheOtherWritesWhereItLeftOff() {
        MongoClient dying = stores.mongo().connect();
        stores.write(events.created(SampleKey.number(1)));
        try (RunningListing killed = stores.startListing(dying)) {
            killed.catchUp();
            try (RunningListing other = stores.startListing()) {
                other.catchUp();
                dying.close();
                stores.write(events.created(SampleKey.number(2)));

                other.catchUp();

                assertThat(other.documents()).hasSize(2);
            }
        }
    }

    /** R4 with two operators at once, each at another process. */
    @Test
    void r4_givenRetryInBothAtOnce_thenEachLetterIsAppliedByOneOfThem() {
        SampleKey broken = SampleKey.number(1);
        stores.backend().refuse(broken);
        stores.write(events.created(broken), events.revoked(broken));
        try (RunningListing here = stores.startListing();
                RunningListing there = stores.startListing()) {
            for (RunningListing one : List.of(here, there)) {
                one.catchUp();
                Awaitility.await().until(() -> one.progress().hasParkedEvents());
            }
            stores.backend().take(broken);

            CompletableFuture<Long> elsewhere =
                    CompletableFuture.supplyAsync(() -> retriedBy(there));

            assertThat(retriedBy(here) + elsewhere.join()).isEqualTo(2);
            assertThat(here.projection().letters().page(Optional.empty(), 100)).isEmpty();
            assertThat(here.find(broken).orElseThrow().version()).isEqualTo(2);
        }
    }

    /** Who asks whether a secret may be unknown must not be told so while its key is parked. */
    @Test
    void r4_givenKeyThatTheOwnerHasJustParked_thenTheOtherKnowsAtOnce() {
        try (RunningListing owner = stores.startListing()) {
            owner.catchUp();
            Awaitility.await().until(() -> !tokens().isEmpty());
            try (RunningListing reader = stores.startListing()) {
                reader.catchUp();
                for (int number = 1; number <= 10; number++) {
                    SampleKey broken = SampleKey.number(number);
                    stores.backend().refuse(broken);
                    stores.write(events.created(broken));

                    reader.catchUp();

                    assertThat(reader.progress().hasParkedEvents()).isTrue();
                    stores.backend().take(broken);
                    owner.projection().retryLetters();
                    assertThat(reader.progress().hasParkedEvents()).isFalse();
                }
            }
        }
    }

    private static long retriedBy(RunningListing listing) {
        try {
            return listing.projection().retryLetters().retried();
        } catch (RetryUnderWayException e) {
            return 0;
        }
    }

    @Test
    void r4_givenRetryUnderWayInOne_whenRetriedInTheOther_thenRefusedUntilItHasEnded()
            throws Exception {
        SampleKey broken = SampleKey.number(1);
        stores.backend().refuse(broken);
        stores.write(events.created(broken));
        try (RunningListing here = stores.startListing();
                RunningListing there = stores.startListing()) {
            here.catchUp();
            there.catchUp();
            stores.backend().take(broken);
            stores.backend().holdWritesTo("listing");
            CompletableFuture<Long> underWay = CompletableFuture.supplyAsync(() -> retriedBy(here));
            stores.backend().awaitHeldWrite("listing");

            assertThatThrownBy(() -> there.projection().retryLetters())
                    .isInstanceOf(RetryUnderWayException.class);

            stores.backend().letGo("listing");
            assertThat(underWay.join()).isEqualTo(1);
            assertThat(there.projection().retryLetters()).isEqualTo(new RetryOutcome(0, 0));
        }
    }
}
