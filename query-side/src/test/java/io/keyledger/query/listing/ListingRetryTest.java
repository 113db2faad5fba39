package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.projection.RetryOutcome;
import io.keyledger.vocabulary.ApiKeyStatus;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CASES R4, its second half: after the fix a retry sets the parked keys right, in order. */
class ListingRetryTest {

    private final TestLedger ledger = TestLedger.open();
    private final LedgerWriter writer = LedgerWriter.to(ledger);
    private final ChoosyMongo backend = new ChoosyMongo();
    private final EmbeddedMongo mongo = new EmbeddedMongo(backend);
    private final MongoClient client = mongo.connect();
    private final Events events = Events.everySecond();
    private final SampleKey broken = SampleKey.number(1);
    private final SampleKey sound = SampleKey.number(2);

    @BeforeEach
    void breakOne() {
        backend.refuse(broken);
        writer.write(events.created(broken), events.created(sound), events.revoked(broken));
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
        ledger.close();
    }

    @Test
    void givenCauseIsStillThere_whenRetried_thenEveryLetterStaysInItsOrder() {
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();
            assertThat(listing.projection().status().deadLetters()).isEqualTo(2);

            assertThat(listing.projection().retryLetters()).isEqualTo(new RetryOutcome(0, 2));

            assertThat(listing.projection().letters().page(Optional.empty(), 100))
                    .extracting(letter -> letter.version())
                    .containsExactly(1L, 2L);
            assertThat(listing.progress().hasParkedEvents()).isTrue();
            assertThat(listing.find(sound)).isPresent();
        }
    }

    @Test
    void givenCauseIsGone_whenRetried_thenTheKeyIsRightAndFollowsAgain() {
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();
            backend.take(broken);

            assertThat(listing.projection().retryLetters()).isEqualTo(new RetryOutcome(2, 0));

            assertThat(listing.progress().hasParkedEvents()).isFalse();
            assertFollows(listing);
        }
    }

    @Test
    void givenStartedAgain_whenRetriedAfterTheFix_thenTheKeyIsRight() {
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();
        }
        backend.take(broken);
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            Awaitility.await().until(() -> listing.progress().hasParkedEvents());
            writer.write(events.reactivated(broken));
            listing.catchUp();

            assertThat(listing.projection().retryLetters()).isEqualTo(new RetryOutcome(3, 0));

            assertThat(listing.find(broken).orElseThrow().version()).isEqualTo(3);
        }
    }

    @Test
    void givenAnotherProcessOwnsTheProcessor_whenRetriedHere_thenTheKeyFollowsThere() {
        try (RunningListing owner = RunningListing.start(ledger, client)) {
            owner.catchUp();
            try (RunningListing other = RunningListing.start(ledger, client)) {
                other.catchUp();
                Awaitility.await().until(() -> other.progress().hasParkedEvents());
                backend.take(broken);

                assertThat(other.projection().retryLetters()).isEqualTo(new RetryOutcome(2, 0));

                assertFollows(owner);
            }
        }
    }

    private void assertFollows(RunningListing listing) {
        assertThat(listing.find(broken).orElseThrow().status()).isEqualTo(ApiKeyStatus.REVOKED);
        writer.write(events.reactivated(broken));
        listing.catchUp();
        assertThat(listing.find(broken).orElseThrow().version()).isEqualTo(3);
        assertThat(listing.projection().status().deadLetters()).isZero();
    }
}
