package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** C11: whoever reads stops at an event that this version does not know, and says where. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownEventTest {

    private static final String DELETED = "io.keyledger.events.ApiKeyDeleted";

    private final TestLedger ledger = TestLedger.open();

    @AfterEach
    void close() {
        ledger.close();
    }

    static Stream<StoredEvent> unknown() {
        return Stream.of(
                row("io.keyledger.events.ApiKeyLent", "1"),
                row(DELETED, "2"),
                row(DELETED, null),
                row("java.lang.String", null));
    }

    private static StoredEvent row(String type, @Nullable String revision) {
        return StoredEvents.ofType("key_2", type, revision, "{\"apiKeyId\":\"key_2\"}");
    }

    private void appendOneBeforeAndOneAfter(StoredEvent unknown) {
        ledger.append("ApiKey", "key_1", Map.of(), Events.created("key_1"));
        ledger.store().append(List.of(List.of(unknown)));
        ledger.append("ApiKey", "key_3", Map.of(), Events.created("key_3"));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void theStreamStopsThere(StoredEvent unknown) throws Exception {
        appendOneBeforeAndOneAfter(unknown);
        try (BlockingStream<TrackedEventMessage<?>> stream =
                ledger.messageSource().openStream(null)) {

            assertThat(idOf(stream.nextAvailable())).isEqualTo("key_1");

            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(stream::hasNextAvailable)
                        .isInstanceOf(UnknownEventTypeException.class)
                        .hasMessageContaining(unknown.eventId())
                        .hasMessageContaining("position 2")
                        .hasMessageContaining(unknown.type());
                assertThatThrownBy(stream::peek).isInstanceOf(UnknownEventTypeException.class);
                assertThatThrownBy(stream::nextAvailable)
                        .isInstanceOf(UnknownEventTypeException.class);
            }
        }
    }

    @Test
    void axonsOwnStreamStopsThere() {
        appendOneBeforeAndOneAfter(row(DELETED, "2"));
        Queue<String> read = new ConcurrentLinkedQueue<>();

        assertThatThrownBy(
                        () ->
                                ledger.engine()
                                        .readEvents(null, false)
                                        .forEach(event -> read.add(idOf(event))))
                .isInstanceOf(UnknownEventTypeException.class);

        assertThat(read).containsExactly("key_1");
    }

    @Test
    void theAggregateCannotBeLoadedAndOthersCan() {
        appendOneBeforeAndOneAfter(row("io.keyledger.events.ApiKeyLent", "1"));

        DomainEventStream stream = ledger.eventStore().readEvents("key_2");
        assertThatThrownBy(() -> stream.forEachRemaining(event -> {}))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageContaining("position 2");
        assertThatThrownBy(() -> ledger.ledger().eventsOf("key_2"))
                .isInstanceOf(UnknownEventTypeException.class);
        assertThat(ledger.ledger().eventsOf("key_3")).hasSize(1);
    }

    @Test
    void theFollowerStopsThereSaysSoAndGoesOnInOrderOnceItIsKnown(CapturedOutput output) {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        LedgerFollower follower =
                ledger.ledger().follow("test", "ApiKey", event -> seen.add(idOf(event)));
        appendOneBeforeAndOneAfter(row("io.keyledger.events.ApiKeyLent", "1"));

        await().until(() -> output.getOut().contains("test stopped after position 1"));
        assertThat(seen).containsExactly("key_1");
        assertThat(follower.appliedPosition()).isEqualTo(1);
        Sql.execute(
                ledger.file(),
                "update event set type = '%s' where position = 2".formatted(DELETED));

        assertThat(follower.awaitApplied(3, Duration.ofSeconds(30))).isTrue();
        assertThat(seen).containsExactly("key_1", "key_2", "key_3");
    }

    /** What happens to an API key cannot change who may call. */
    @Test
    void theFollowerOfOtherAggregatesStepsOverItAndSaysNothing(CapturedOutput output) {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        LedgerFollower follower =
                ledger.ledger().follow("test", "AccessToken", event -> seen.add(idOf(event)));
        appendOneBeforeAndOneAfter(row("io.keyledger.events.ApiKeyLent", "1"));
        ledger.append("AccessToken", "tok_1", Map.of(), Events.created("tok_1"));

        assertThat(follower.awaitApplied(4, Duration.ofSeconds(30))).isTrue();
        assertThat(seen).containsExactly("tok_1");
        assertThat(output.getOut()).doesNotContain("stopped");
    }

    @Test
    void theFollowerThatKnowsWhatToDoIsToldWhoseEventItIsAndGoesOn() {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        LedgerFollower follower =
                ledger.ledger()
                        .follow(
                                "test",
                                "ApiKey",
                                new FollowedEvents() {
                                    @Override
                                    public void on(TrackedEventMessage<?> event) {
                                        seen.add(idOf(event));
                                    }

                                    @Override
                                    public void onUnknown(UnknownEventTypeException unknown) {
                                        seen.add("unknown of " + unknown.aggregateId());
                                    }
                                });
        appendOneBeforeAndOneAfter(row("io.keyledger.events.ApiKeyLent", "1"));
        ledger.ledger().head();

        assertThat(follower.awaitApplied(3, Duration.ofSeconds(30))).isTrue();
        assertThat(seen).containsExactly("key_1", "unknown of key_2", "key_3");
    }

    @Test
    void theStreamOfOtherAggregatesStepsOverItAndComesToTheHead() throws Exception {
        appendOneBeforeAndOneAfter(row("io.keyledger.events.ApiKeyLent", "1"));
        ledger.append("AccessToken", "tok_1", Map.of(), Events.created("tok_1"));
        ledger.append("ApiKey", "key_4", Map.of(), Events.created("key_4"));
        ledger.reopen();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                ledger.ledger().eventsOfAggregates("AccessToken").openStream(null)) {

            assertThat(idOf(stream.nextAvailable())).isEqualTo("tok_1");
            TrackedEventMessage<?> end = stream.nextAvailable();
            assertThat(end).isNotInstanceOf(DomainEventMessage.class);
            assertThat(end.trackingToken().position()).hasValue(5);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void theStreamOfItsAggregatesComesUpToItAndStops() throws Exception {
        ledger.append("AccessToken", "tok_1", Map.of(), Events.created("tok_1"));
        appendOneBeforeAndOneAfter(row("io.keyledger.events.ApiKeyLent", "1"));
        ledger.append("AccessToken", "tok_2", Map.of(), Events.created("tok_2"));
        ledger.reopen();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                ledger.ledger().eventsOfAggregates("ApiKey").openStream(null)) {

            assertThat(idOf(stream.nextAvailable())).isEqualTo("key_1");
            assertThatThrownBy(stream::hasNextAvailable)
                    .isInstanceOf(UnknownEventTypeException.class)
                    .hasMessageContaining("position 3");
        }
    }

    private static String idOf(EventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }
}
