package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredLedgerTest {

    /** More than what is read at once, so that pages are put together. */
    private static final int MANY = 1_200;

    private final TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    private long append(String apiKeyId, int count) {
        Object[] events =
                Stream.generate(() -> Events.detailsChanged(apiKeyId)).limit(count).toArray();
        return ledger.append("ApiKey", apiKeyId, Events.metadata(), events);
    }

    @Test
    void knowsTheEventsOfAnAggregateHoweverMany() {
        append("key_1", MANY);
        append("key_2", 1);

        assertThat(ledger.ledger().eventsOf("key_1"))
                .hasSize(MANY)
                .allMatch(event -> event.getAggregateIdentifier().equals("key_1"))
                .isSortedAccordingTo(
                        (a, b) -> Long.compare(a.getSequenceNumber(), b.getSequenceNumber()));
        assertThat(ledger.eventStore().readEvents("key_1").asStream()).hasSize(MANY);
        assertThat(ledger.ledger().eventsOf("key_9")).isEmpty();
    }

    @Test
    void axonReadsTheWholeLedgerInOrder() {
        append("key_1", MANY);

        List<Long> positions =
                ledger.engine()
                        .readEvents(new GlobalSequenceTrackingToken(100), false)
                        .map(StoredLedgerTest::positionOf)
                        .toList();

        assertThat(positions).hasSize(MANY - 100).startsWith(101L).endsWith((long) MANY).isSorted();
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Test
    void givenAnAppend_thenEveryTokenAndPositionTellsOfIt() {
        assertThat(ledger.ledger().head()).isZero();
        assertThat(ledger.ledger().committedPosition()).isZero();

        append("key_1", 3);

        DomainEventMessage<?> last = ledger.ledger().eventsOf("key_1").get(2);
        assertThat(ledger.ledger().head()).isEqualTo(3);
        assertThat(ledger.ledger().committedPosition()).isEqualTo(3);
        assertThat(ledger.messageSource().createHeadToken())
                .isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(ledger.messageSource().createTailToken())
                .isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(ledger.messageSource().createTokenAt(last.getTimestamp().plusMillis(1)))
                .isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(ledger.eventStore().lastSequenceNumberFor("key_1")).hasValue(2L);
        assertThat(ledger.eventStore().lastSequenceNumberFor("key_9")).isEmpty();
    }

    @Test
    void givenAppendByAnotherProcess_whenTheHeadIsAsked_thenItIsKnownHereToo() {
        ledger.store().append(List.of(StoredEvents.unit("key_1", 2)));
        assertThat(ledger.ledger().committedPosition()).isZero();

        assertThat(ledger.ledger().head()).isEqualTo(2);

        assertThat(ledger.ledger().committedPosition()).isEqualTo(2);
    }

    @Test
    void givenAppendByAnotherProcess_whenItsAggregateIsRead_thenItIsKnownHereToo() {
        ledger.store().append(List.of(StoredEvents.unit("key_1", 2)));
        ledger.store().append(List.of(StoredEvents.unit("key_2", 1)));

        assertThat(ledger.ledger().eventsOf("key_1")).hasSize(2);

        assertThat(ledger.ledger().committedPosition()).isEqualTo(2);
    }

    @Test
    void givenAppend_whenItIsAwaited_thenTrueAndForWhatIsStillToComeFalse() {
        CompletableFuture<Boolean> awaited =
                CompletableFuture.supplyAsync(
                        () -> ledger.ledger().awaitCommitted(3, Duration.ofSeconds(30)));

        append("key_1", 3);

        assertThat(awaited).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(true);
        assertThat(ledger.ledger().awaitCommitted(4, Duration.ZERO)).isFalse();
    }

    @Test
    void keepsOrganizationActorAndTimeBesideEachEvent() {
        append("key_1", 1);
        ledger.append("ApiKey", "key_2", Map.of(), Events.deleted("key_2"));

        StoredEvent full = ledger.store().readAfter(0, 1).get(0).event();
        StoredEvent sparse = ledger.store().readAfter(1, 1).get(0).event();

        assertThat(full.organization()).isEqualTo("acme");
        assertThat(full.actorId()).isEqualTo("tok_01hzy3v7m2k4q8r9s0t1w2x3y4");
        assertThat(full.time()).isEqualTo(ledger.ledger().eventsOf("key_1").get(0).getTimestamp());
        assertThat(sparse.organization()).isNull();
        assertThat(sparse.actorId()).isNull();
    }

    @Test
    void secretsAreOfOnePurposeAndTheSameAfterARestart() {
        byte[] ids = ledger.ledger().secretFor("ids");
        byte[] cursors = ledger.ledger().secretFor("cursors");
        ledger.reopen();

        assertThat(ids).hasSize(32).isEqualTo(ledger.ledger().secretFor("ids"));
        assertThat(Arrays.equals(ids, cursors)).isFalse();
        try (TestLedger other = TestLedger.open()) {
            assertThat(Arrays.equals(ids, other.ledger().secretFor("ids"))).isFalse();
        }
    }
}
