package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.projection.Generation;
import io.keyledger.query.projection.GenerationId;
import io.keyledger.query.projection.ParkedEvent;
import io.keyledger.query.projection.ProjectionStore;
import io.keyledger.vocabulary.ApiKeyStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R4: a key that cannot be written waits, with all that comes for it, and the others go on. */
class ListingParkingTest {

    private final TestLedger ledger = TestLedger.open();
    private final LedgerWriter writer = LedgerWriter.to(ledger);
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoClient client = mongo.connect();
    private final Events events = Events.everySecond();
    private final SampleKey broken = SampleKey.number(1);
    private final SampleKey sound = SampleKey.number(2);

    @AfterEach
    void close() {
        client.close();
        mongo.close();
        ledger.close();
    }

    @Test
    void givenHoleInOneHistory_whenApplied_thenThatKeyStaysAsItWasAndTheOthersGoOn() {
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            writer.write(events.created(broken), events.created(sound));
            listing.catchUp();
            assertThat(listing.progress().hasParkedEvents()).isFalse();

            breakHistory();
            writer.write(events.revoked(sound));
            listing.catchUp();

            assertThat(listing.progress().hasParkedEvents()).isTrue();
            assertThat(listing.find(sound).orElseThrow().status()).isEqualTo(ApiKeyStatus.REVOKED);
            assertThat(listing.find(broken).orElseThrow())
                    .returns(1L, ApiKeyView::version)
                    .returns(ApiKeyStatus.ACTIVE, ApiKeyView::status);
        }
    }

    @Test
    void givenHoleAndSoundKeyInOneBatch_whenApplied_thenOnlyTheBrokenOneIsParked() {
        writer.write(events.created(sound));
        events.lost(broken);
        writer.write(events.revoked(broken), events.revoked(sound));

        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();

            assertThat(letters()).containsExactly(broken.id().value() + "/1 failed");
            assertThat(listing.find(sound).orElseThrow().version()).isEqualTo(2);
        }
    }

    @Test
    void givenParkedKey_whenMoreComesForIt_thenItIsParkedBehindInOrderWithoutATry() {
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            writer.write(events.created(broken));
            listing.catchUp();
            breakHistory();
            listing.catchUp();
            writer.write(events.reactivated(broken), events.revoked(broken));
            listing.catchUp();
            writer.write(events.deleted(broken));
            listing.catchUp();

            String id = broken.id().value();
            assertThat(letters())
                    .containsExactly(id + "/2 failed", id + "/3", id + "/4", id + "/5");
        }
    }

    @Test
    void givenParkedKey_whenStartedAgain_thenItIsStillParkedAndNothingOvertakes() {
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            writer.write(events.created(broken));
            breakHistory();
            listing.catchUp();
        }
        int parkedBefore = letters().size();

        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();
            Awaitility.await().until(() -> listing.progress().hasParkedEvents());
            writer.write(events.reactivated(broken), events.created(sound));
            listing.catchUp();

            assertThat(letters()).hasSize(parkedBefore + 1).endsWith(broken.id().value() + "/3");
            assertThat(listing.find(sound)).isPresent();
        }
    }

    /** Version 2 gets lost, version 3 is written. */
    private void breakHistory() {
        events.lost(broken);
        DomainEventMessage<?> afterTheHole = events.reactivated(broken);
        writer.write(afterTheHole);
    }

    /** What is parked, in order: key and sequence number of each event, and whether it failed. */
    private List<String> letters() {
        ProjectionStore store =
                new ProjectionStore(
                        client.getDatabase(RunningListing.DATABASE),
                        ledger.serializer(),
                        "test",
                        Clock.systemUTC());
        GenerationId first = new GenerationId(ListingProjection.NAME, GenerationId.FIRST);
        return Generation.open(
                        first,
                        new ListingProjection(Optional.empty()),
                        store,
                        ledger.messageSource())
                .letters()
                .page(Optional.empty(), 100)
                .stream()
                .map(ListingParkingTest::describe)
                .toList();
    }

    private static String describe(ParkedEvent event) {
        String place = event.aggregateId() + "/" + (event.version() - 1);
        return event.cause().isPresent() ? place + " failed" : place;
    }
}
