package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.AccessTokens;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.ApiKeyStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger's events become documents, each before the place behind it is stored. */
@Tag("slow")
class ListingProcessorTest {

    private final TestLedger ledger = TestLedger.open();
    private final LedgerWriter writer = LedgerWriter.to(ledger);
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoClient client = mongo.connect();
    private final Events events = Events.everySecond();

    @AfterEach
    void close() {
        client.close();
        mongo.close();
        ledger.close();
    }

    @Test
    void givenEventsOfEveryKind_whenTheListingHasCaughtUp_thenEachKeyIsAsTheyTell() {
        SampleKey changed = SampleKey.number(1);
        SampleKey revoked = SampleKey.number(2);
        SampleKey reactivated = SampleKey.number(3);
        SampleKey deleted = SampleKey.number(4);
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            writer.write(
                    events.created(changed),
                    events.detailsChanged(changed.named("new").describedAs("of late")),
                    events.created(revoked),
                    events.revoked(revoked));
            writer.write(
                    events.created(reactivated),
                    events.revoked(reactivated),
                    events.reactivated(reactivated),
                    events.created(deleted),
                    events.deleted(deleted));

            listing.catchUp();

            assertThat(listing.find(changed).orElseThrow())
                    .returns("new", ApiKeyView::name)
                    .returns(2L, ApiKeyView::version);
            assertThat(listing.find(revoked).orElseThrow())
                    .returns(ApiKeyStatus.REVOKED, ApiKeyView::status);
            assertThat(listing.find(reactivated).orElseThrow())
                    .returns(ApiKeyStatus.ACTIVE, ApiKeyView::status)
                    .returns(3L, ApiKeyView::version);
            assertThat(listing.find(deleted)).isEmpty();
        }
    }

    @Test
    void givenEventsOfAccessTokensOnly_whenTheyAreWritten_thenThePositionRisesAllTheSame() {
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            for (int i = 1; i <= 3; i++) {
                writer.write(AccessTokens.issued(AccessTokens.fresh(), "acme", "developer"));
                listing.catchUp();

                assertThat(listing.progress().appliedPosition()).isEqualTo(i);
            }
            assertThat(documents()).isEmpty();
        }
    }

    @Test
    void givenNothingToDo_whenTheListingWaits_thenItKeepsItsClaimAndIsStillOneOwner() {
        Queue<String> calls = new ConcurrentLinkedQueue<>();
        TokenStoreDecorator recorder =
                new TokenStoreDecorator() {
                    @Override
                    public void before(String method) {
                        calls.add(method);
                    }
                };
        writer.write(events.created(SampleKey.number(1)));
        try (RunningListing first = RunningListing.start(ledger, client)) {
            first.catchUp();
        }

        try (RunningListing listing = RunningListing.start(ledger, client, recorder::decorate)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> calls.stream().filter("extendClaim"::equals).count() >= 3);

            assertThat(calls).doesNotContain("releaseClaim");
            assertThat(listing.progress().appliedPosition()).isEqualTo(1);
        }
    }

    @Test
    void c13_givenManyBatches_whenATokenIsStored_thenTheDocumentsBeforeItAreThere() {
        List<String> missing = new ArrayList<>();
        List<Long> stored = new ArrayList<>();
        TokenStoreDecorator looker =
                new TokenStoreDecorator() {
                    @Override
                    public void beforeStore(TrackingToken token) {
                        long position = token.position().orElseThrow();
                        stored.add(position);
                        if (documents().size() < position) {
                            missing.add(documents().size() + " of " + position);
                        }
                    }
                };
        writer.write(created(1, 1_500));
        try (RunningListing listing = RunningListing.start(ledger, client, looker::decorate)) {
            listing.catchUp();
            writer.write(created(1_501, 1_510));
            listing.catchUp();
        }

        assertThat(stored).isSorted().endsWith(1_510L);
        assertThat(missing).isEmpty();
    }

    @Test
    void c13_givenKillBetweenDocumentsAndToken_whenStartedAgain_thenNothingMissingNothingTwice() {
        Death death = new Death();
        SampleKey changed = SampleKey.number(1);
        writer.write(created(1, 20));
        writer.write(events.revoked(changed), events.reactivated(changed));
        try (RunningListing killed = RunningListing.start(ledger, client, death::decorate)) {
            Awaitility.await().until(() -> death.hasCome);
            assertThat(killed.progress().appliedPosition()).isZero();
        }
        assertThat(documents()).isNotEmpty();
        writer.write(created(21, 30));

        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();

            assertThat(listing.find(changed).orElseThrow().version()).isEqualTo(3);
            assertThat(documents())
                    .hasSize(30)
                    .allMatch(key -> isOf(changed, key) || key.getLong("version") == 1);
        }
    }

    @Test
    void r1_givenStoredToken_whenItIsLostAndEveryEventComesAgain_thenTheDocumentsAreUnchanged() {
        SampleKey deleted = SampleKey.number(1);
        writer.write(created(1, 20));
        writer.write(events.revoked(SampleKey.number(2)), events.deleted(deleted));
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();
        }
        List<Document> before = documents();
        client.getDatabase(RunningListing.DATABASE).getCollection("trackingtokens").drop();

        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();

            assertThat(documents()).containsExactlyInAnyOrderElementsOf(before);
            assertThat(listing.find(deleted)).isEmpty();
        }
    }

    @Test
    void givenDroppedDatabase_whenStartedAgain_thenTheDocumentsAreEqual() {
        writer.write(created(1, 20));
        writer.write(events.revoked(SampleKey.number(2)), events.deleted(SampleKey.number(3)));
        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();
        }
        List<Document> before = documents();
        client.getDatabase(RunningListing.DATABASE).drop();

        try (RunningListing listing = RunningListing.start(ledger, client)) {
            listing.catchUp();

            assertThat(documents()).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    private DomainEventMessage<?>[] created(int from, int to) {
        List<DomainEventMessage<?>> created = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            created.add(events.created(SampleKey.number(number)));
        }
        return created.toArray(DomainEventMessage<?>[]::new);
    }

    private static boolean isOf(SampleKey key, Document document) {
        return document.getString("_id").equals(key.id().value());
    }

    private List<Document> documents() {
        return client.getDatabase(RunningListing.DATABASE)
                .getCollection("listing")
                .find()
                .into(new ArrayList<>());
    }

    /** Comes when the first token is to be stored; nothing reaches the store from then on. */
    private static final class Death implements TokenStoreDecorator {

        private volatile boolean hasCome;

        @Override
        public void before(String method) {
            if (hasCome) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public void beforeStore(TrackingToken token) {
            hasCome = true;
            throw new IllegalStateException("killed");
        }
    }
}
