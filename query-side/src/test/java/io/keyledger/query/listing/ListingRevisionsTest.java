package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoClient;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.events.EventUpcasters;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.TestLedger;
import io.keyledger.ledger.sqlite.SqliteLedgerStore;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.rebuilding.ProjectionStatus.Condition;
import io.keyledger.vocabulary.ApiKeyStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C11: events that were stored by other versions of the software. */
class ListingRevisionsTest {

    private static final String UNKNOWN_TYPE = "io.keyledger.events.ApiKeyTurnedPurple";

    @TempDir private Path directory;

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoClient client = mongo.connect();
    private final Events events = Events.everySecond();
    private final SampleKey key = SampleKey.number(1);

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void c11_givenEventOfAnOldRevision_whenTheListingIsBuilt_thenItCountsAsUpcast() {
        try (TestLedger ledger =
                TestLedger.open(directory, EventUpcasters.of(new WithoutReasonAtFirst()))) {
            LedgerWriter.to(ledger).write(events.created(key));
            append(ledger, ApiKeyRevoked.class.getName(), "0");

            try (RunningListing listing = RunningListing.start(ledger, client)) {
                listing.catchUp();

                assertThat(listing.find(key).orElseThrow().status())
                        .isEqualTo(ApiKeyStatus.REVOKED);
                assertThat(listing.progress().hasParkedEvents()).isFalse();
            }
        }
    }

    @Tag("slow")
    @Test
    void c11_givenEventOfAnUnknownType_whenReached_thenTheListingStopsBeforeItForEver() {
        AtomicInteger attempts = new AtomicInteger();
        TokenStoreDecorator counter =
                new TokenStoreDecorator() {
                    @Override
                    public void before(String method) {
                        if (method.equals("fetchToken")) {
                            attempts.incrementAndGet();
                        }
                    }
                };
        try (TestLedger ledger = TestLedger.open(directory);
                RunningListing listing = RunningListing.start(ledger, client, counter::decorate)) {
            LedgerWriter writer = LedgerWriter.to(ledger);
            writer.write(events.created(key));
            listing.catchUp();
            int before = attempts.get();

            append(ledger, UNKNOWN_TYPE, "1");
            writer.write(events.created(SampleKey.number(2)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> attempts.get() >= before + 2);

            assertThat(listing.progress().appliedPosition()).isEqualTo(1);
            assertThat(listing.find(SampleKey.number(2))).isEmpty();
            assertThat(listing.find(key).orElseThrow().version()).isEqualTo(1);
            assertThat(listing.projection().status())
                    .returns(Condition.STOPPED, status -> status.condition())
                    .returns(2L, status -> status.lag());
        }
    }

    /** As another version of the software would, in a process of its own. */
    private void append(TestLedger ledger, String type, String revision) {
        try (SqliteLedgerStore other = SqliteLedgerStore.open(ledger.file())) {
            other.append(
                    List.of(
                            List.of(
                                    new StoredEvent(
                                            UUID.randomUUID().toString(),
                                            "ApiKey",
                                            key.id().value(),
                                            1,
                                            type,
                                            revision,
                                            Events.BEGIN,
                                            key.organizationId().value(),
                                            Events.ADMIN.id(),
                                            "{\"apiKeyId\":\"%s\"}".formatted(key.id().value()),
                                            "{}"))));
        }
        ledger.ledger().head();
    }

    /** A made-up older revision of a revocation, which had no reason. */
    private static final class WithoutReasonAtFirst extends SingleEventUpcaster {

        private static final String TYPE = ApiKeyRevoked.class.getName();

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType(TYPE, "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(TYPE, "1"),
                    ObjectNode.class,
                    payload -> payload.putNull("reason"));
        }
    }
}
