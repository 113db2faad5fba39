package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.EventUpcasters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C11, with a made-up revision: no event has had an older one yet. */
class UpcastingTest {

    private static final String REVISION_0 =
            """
            {"apiKeyId":"key_1","organizationId":"acme","name":"CI","description":null,\
            "env":"preview","hint":"kl_preview_…x9Kd","digest":"00"}""";
    private static final ApiKeyCreated AS_OF_NOW =
            new ApiKeyCreated(
                    "key_1", "acme", "CI", null, "preview", "kl_preview_…x9Kd", "00", null);

    @TempDir private Path directory;

    private TestLedger ledgerWithOldEvent(EventUpcasters upcasters) {
        TestLedger ledger = TestLedger.open(directory, upcasters);
        StoredEvent old =
                StoredEvents.ofType("key_1", ApiKeyCreated.class.getName(), "0", REVISION_0);
        ledger.store().append(List.of(List.of(old)));
        return ledger;
    }

    @Test
    void anAggregateIsLoadedFromEventsOfAnOlderRevision() {
        try (TestLedger ledger = ledgerWithOldEvent(EventUpcasters.of(new FromRevision0()))) {
            DomainEventMessage<?> loaded = ledger.eventStore().readEvents("key_1").next();

            assertThat(loaded.getPayload()).isEqualTo(AS_OF_NOW);
            assertThat(loaded.getSequenceNumber()).isZero();
            assertThat(loaded.getTimestamp()).isEqualTo(StoredEvents.TIME);
            assertThat(loaded.getMetaData()).containsEntry("organization", "acme");
            assertThat(ledger.ledger().eventsOf("key_1").get(0).getPayload()).isEqualTo(AS_OF_NOW);
        }
    }

    @Test
    void aRebuildReadsEventsOfAnOlderRevision() throws Exception {
        try (TestLedger ledger = ledgerWithOldEvent(EventUpcasters.of(new FromRevision0()))) {
            ledger.reopen();
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    ledger.messageSource().openStream(null)) {
                assertThat(stream.nextAvailable().getPayload()).isEqualTo(AS_OF_NOW);
            }
        }
    }

    @Test
    void aFollowerSeesEventsOfAnOlderRevision() {
        Queue<Object> seen = new ConcurrentLinkedQueue<>();
        try (TestLedger ledger =
                TestLedger.open(directory, EventUpcasters.of(new FromRevision0()))) {
            LedgerFollower follower =
                    ledger.ledger().follow("test", "ApiKey", event -> seen.add(event.getPayload()));
            StoredEvent old =
                    StoredEvents.ofType("key_1", ApiKeyCreated.class.getName(), "0", REVISION_0);
            ledger.store().append(List.of(List.of(old)));
            long head = ledger.ledger().head();

            assertThat(follower.awaitApplied(head, Duration.ofSeconds(30))).isTrue();
            assertThat(seen).containsExactly(AS_OF_NOW);
        }
    }

    @Test
    void whatIsStoredKeepsItsRevision() {
        try (TestLedger ledger = ledgerWithOldEvent(EventUpcasters.of(new FromRevision0()))) {
            ledger.eventStore().readEvents("key_1").next();

            assertThat(ledger.store().readAfter(0, 1).get(0).event().revision()).isEqualTo("0");
        }
    }

    @Test
    void givenNoUpcaster_thenTheOlderRevisionIsUnknown() {
        try (TestLedger ledger = ledgerWithOldEvent(EventUpcasters.of())) {
            assertThatThrownBy(() -> ledger.ledger().eventsOf("key_1"))
                    .isInstanceOf(UnknownEventTypeException.class)
                    .hasMessageContaining("revision 0");
        }
    }

    /** {@code environment} was called {@code env}; there were no fingerprints. */
    private static final class FromRevision0 extends SingleEventUpcaster {

        private static final SimpleSerializedType REVISION_1 =
                new SimpleSerializedType(ApiKeyCreated.class.getName(), "1");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType()
                    .equals(new SimpleSerializedType(ApiKeyCreated.class.getName(), "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(REVISION_1, JsonNode.class, FromRevision0::renameFields);
        }

        private static JsonNode renameFields(JsonNode payload) {
            ObjectNode fields = (ObjectNode) payload;
            fields.set("environment", fields.remove("env"));
            fields.putNull("fingerprint");
            return fields;
        }
    }
}
