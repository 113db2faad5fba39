package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyFold;
import io.keyledger.query.apikey.BrokenHistoryException;
import io.keyledger.query.projection.DocumentRefusedException;
import io.keyledger.query.projection.RefusedEvents;
import io.keyledger.vocabulary.ApiKeyStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What applying events promises. */
interface WritingContract extends WithMongo {

    SampleKey KEY = SampleKey.number(1).describedAs("for the nightly build");
    SampleKey OTHER = SampleKey.number(2);
    SampleKey THIRD = SampleKey.number(3);
    int OVER_16_MB = 17 << 20;

    @Test
    default void givenEventsOfAKey_whenApplied_thenTheDocumentIsTheirFold() {
        ListingFixture listing = emptyListing();

        listing.apply(listing.events.created(KEY), listing.events.created(OTHER));
        listing.apply(listing.events.revoked(KEY));

        ListedKey stored = listing.stored(KEY).orElseThrow();
        assertThat(stored.createdPosition()).isEqualTo(1);
        assertThat(stored.view().status()).isEqualTo(ApiKeyStatus.REVOKED);
        assertThat(stored.view().version()).isEqualTo(2);
        assertThat(stored.view().description()).contains("for the nightly build");
    }

    @Test
    default void givenWholeLifeInOneBatch_whenApplied_thenOnlyItsEndIsStored() {
        ListingFixture listing = emptyListing();

        List<RefusedEvents> refused =
                listing.apply(
                        listing.events.created(KEY),
                        listing.events.created(OTHER),
                        listing.events.revoked(KEY),
                        listing.events.reactivated(KEY),
                        listing.events.deleted(KEY));

        assertThat(refused).isEmpty();
        assertThat(versionOf(listing, KEY)).isEqualTo(4);
        assertThat(versionOf(listing, OTHER)).isEqualTo(1);
    }

    /** R1 */
    @Test
    default void givenSameEventsTwice_whenApplied_thenTheDocumentIsUnchanged() {
        ListingFixture listing = emptyListing();
        DomainEventMessage<?> created = listing.events.created(KEY);
        DomainEventMessage<?> revoked = listing.events.revoked(KEY);
        listing.apply(created, revoked);
        Document before = listing.document(KEY).orElseThrow();

        assertThat(listing.apply(revoked)).isEmpty();
        assertThat(listing.apply(created, revoked)).isEmpty();
        assertThat(listing.apply(created, created)).isEmpty();

        assertThat(listing.document(KEY)).contains(before);
    }

    /** R1 */
    @Test
    default void givenLateEvent_whenApplied_thenTheDocumentIsUnchanged() {
        ListingFixture listing = emptyListing();
        DomainEventMessage<?> created = listing.events.created(KEY);
        DomainEventMessage<?> revoked = listing.events.revoked(KEY);
        listing.apply(created, revoked, listing.events.reactivated(KEY));
        Document before = listing.document(KEY).orElseThrow();

        assertThat(listing.apply(created)).isEmpty();
        assertThat(listing.apply(revoked)).isEmpty();

        assertThat(listing.document(KEY)).contains(before);
    }

    @Test
    default void givenDeletedKey_whenLateEventsCome_thenItsTombstoneStays() {
        ListingFixture listing = emptyListing();
        DomainEventMessage<?> created = listing.events.created(KEY);
        DomainEventMessage<?> revoked = listing.events.revoked(KEY);
        listing.apply(created, revoked, listing.events.deleted(KEY));

        listing.apply(created, revoked);

        assertThat(listing.stored(KEY).orElseThrow().view().status())
                .isEqualTo(ApiKeyStatus.DELETED);
        assertThat(listing.listing.find(SampleKey.ACME, KEY.id())).isEmpty();
        assertThat(listing.names(Filters.everything())).isEmpty();
    }

    /** C13 */
    @Test
    default void givenDocumentThatBreaksAnIndex_whenApplied_thenOnlyItsKeyIsRefused() {
        ListingFixture listing = emptyListing();
        SampleKey twin = OTHER.withDigest(KEY.digest());

        List<RefusedEvents> refused =
                listing.apply(
                        listing.events.created(KEY),
                        listing.events.created(twin),
                        listing.events.created(THIRD));

        assertThat(refused).singleElement().satisfies(key -> assertRefused(key, twin));
        assertThat(listing.document(twin)).isEmpty();
        assertThat(versionOf(listing, KEY)).isEqualTo(1);
        assertThat(versionOf(listing, THIRD)).isEqualTo(1);
    }

    /** C13 */
    @Test
    default void givenDocumentOver16Megabytes_whenApplied_thenOnlyItsKeyIsRefused() {
        ListingFixture listing = emptyListing();
        listing.create(OTHER, THIRD);

        List<RefusedEvents> refused =
                listing.apply(
                        listing.events.created(KEY),
                        listing.events.detailsChanged(OTHER.describedAs("x".repeat(OVER_16_MB))),
                        listing.events.revoked(THIRD));

        assertThat(refused).singleElement().satisfies(key -> assertRefused(key, OTHER));
        assertThat(versionOf(listing, OTHER)).isEqualTo(1);
        assertThat(versionOf(listing, KEY)).isEqualTo(1);
        assertThat(versionOf(listing, THIRD)).isEqualTo(2);
    }

    @Test
    default void givenMissingEvent_whenApplied_thenOnlyItsKeyIsRefusedAndKeepsItsDocument() {
        ListingFixture listing = emptyListing();
        listing.create(KEY, OTHER);
        DomainEventMessage<?> second = listing.events.revoked(KEY);
        DomainEventMessage<?> third = listing.events.reactivated(KEY);
        DomainEventMessage<?> fourth = listing.events.revoked(KEY);

        List<RefusedEvents> refused = listing.apply(second, fourth, listing.events.revoked(OTHER));

        assertThat(refused)
                .singleElement()
                .satisfies(
                        key -> {
                            assertThat(key.aggregateId()).isEqualTo(KEY.id().value());
                            assertThat(key.cause()).isInstanceOf(BrokenHistoryException.class);
                        });
        assertThat(versionOf(listing, KEY)).isEqualTo(1);
        assertThat(versionOf(listing, OTHER)).isEqualTo(2);
        assertThat(listing.apply(second, third, fourth)).isEmpty();
        assertThat(versionOf(listing, KEY)).isEqualTo(4);
    }

    @Test
    default void givenEventOfSomethingElse_whenApplied_thenNothingIsStored() {
        ListingFixture listing = emptyListing();
        DomainEventMessage<?> foreign =
                new GenericDomainEventMessage<>(
                        "AccessToken", "tok_1", 0, new AccessTokenRevoked("tok_1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.apply(listing.events.created(KEY), foreign));

        assertThat(listing.count()).isZero();
    }

    @Test
    default void givenWriterThatIsQuicker_whenTheSlowerWrites_thenTheNewerVersionStays() {
        ListingFixture listing = emptyListing();
        listing.create(KEY);
        DomainEventMessage<?> second = listing.events.revoked(KEY);
        DomainEventMessage<?> third = listing.events.reactivated(KEY);

        assertThat(applyOvertaken(listing, List.of(second), () -> listing.apply(second, third)))
                .isEmpty();

        assertThat(versionOf(listing, KEY)).isEqualTo(3);
    }

    @Test
    default void givenWriterThatIsQuickerByOne_whenTheSlowerWrites_thenItsOtherEventsAreAdded() {
        ListingFixture listing = emptyListing();
        listing.create(KEY, OTHER);
        DomainEventMessage<?> second = listing.events.revoked(KEY);
        DomainEventMessage<?> third = listing.events.reactivated(KEY);

        assertThat(
                        applyOvertaken(
                                listing,
                                List.of(second, third, listing.events.revoked(OTHER)),
                                () -> listing.apply(second)))
                .isEmpty();

        assertThat(versionOf(listing, KEY)).isEqualTo(3);
        assertThat(versionOf(listing, OTHER)).isEqualTo(2);
    }

    @Test
    default void givenWriterThatCreatesFirst_whenTheSlowerCreates_thenTheNewerVersionStays() {
        ListingFixture listing = emptyListing();
        DomainEventMessage<?> first = listing.events.created(KEY);
        DomainEventMessage<?> second = listing.events.deleted(KEY);

        assertThat(applyOvertaken(listing, List.of(first), () -> listing.apply(first, second)))
                .isEmpty();

        assertThat(versionOf(listing, KEY)).isEqualTo(2);
    }

    @Test
    default void givenTwoWritersAtOnce_whenBothApplyAllEvents_thenEachDocumentIsTheFold() {
        ListingFixture listing = emptyListing();
        RandomHistories histories = new RandomHistories(listing.events, 1);

        try (MongoClient second = connect(new CommandListener() {})) {
            ListingWriter secondWriter = listing.writerOver(second);
            CompletableFuture<Void> inParallel =
                    CompletableFuture.runAsync(() -> histories.applyTo(secondWriter, 3));
            histories.applyTo(listing.writer, 7);
            inParallel.join();
        }

        for (SampleKey key : histories.keys()) {
            assertThat(listing.stored(key).map(ListedKey::view))
                    .isEqualTo(ApiKeyFold.fold(histories.of(key)));
        }
    }

    /** Applies the batch, and lets the other writer in just before the first write of it. */
    private List<RefusedEvents> applyOvertaken(
            ListingFixture listing, List<DomainEventMessage<?>> batch, Runnable other) {
        BeforeFirstWrite beforeWrite = new BeforeFirstWrite(other);
        try (MongoClient slow = connect(beforeWrite)) {
            ListingWriter slowWriter = listing.writerOver(slow);
            List<RefusedEvents> refused = slowWriter.apply(batch);
            assertThat(beforeWrite.hasRun()).isTrue();
            return refused;
        }
    }

    private static void assertRefused(RefusedEvents refused, SampleKey key) {
        assertThat(refused.aggregateId()).isEqualTo(key.id().value());
        assertThat(refused.cause())
                .isInstanceOf(DocumentRefusedException.class)
                .message()
                .contains(key.id().value())
                .doesNotContain(key.digest().hex());
    }

    private static long versionOf(ListingFixture listing, SampleKey key) {
        return GuardedWrite.versionOf(Optional.of(listing.stored(key).orElseThrow()));
    }
}
