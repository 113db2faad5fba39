package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Clients that are cut off, and clients that do not read. */
@Tag("slow")
@TestPropertySource(
        properties = {"keyledger.streams.heartbeat=200ms", "keyledger.streams.stall-timeout=1h"})
class StreamingFaultsHttpTest extends QueryHttpTest {

    private static final int EVENTS = 10_000;
    private static final int CUTS = 100;
    private static final IntSupplier FOR_EVER = () -> EVENTS;

    private final Random random = new Random(20261125);
    private final SampleKey key = newKey();
    private String consumer;
    private long before;

    @Autowired private Ledger ledger;
    @Autowired private EventStreams streams;

    @BeforeEach
    void createAKey() {
        await().until(() -> streams.size() == 0);
        consumer = tokenWith("consumer");
        write(events.created(key));
        before = ledger.head();
    }

    @Test
    void
            f1_givenClientCut100TimesAtRandom_whenEventsAreWritten_thenTheUnionIsEveryEventOnceInOrder() {
        IntSupplier soon = () -> 1 + random.nextInt(2 * EVENTS / CUTS - 20);
        ResumingConsumer client = consumer(soon);

        CompletableFuture<Void> writing = CompletableFuture.runAsync(this::writeAll);
        List<SseEvent> taken = client.take(EVENTS, Long.toString(before));

        writing.join();
        assertThat(client.connections()).isGreaterThanOrEqualTo(CUTS);
        assertThat(taken).extracting(SseEvent::position).isEqualTo(positions());
        assertThat(taken)
                .extracting(
                        event -> event.data().replaceFirst(".*\"name\":\"(Name \\d+)\".*", "$1"))
                .isEqualTo(IntStream.range(0, EVENTS).mapToObj(i -> "Name " + i).toList());
    }

    @Test
    void f2_givenClientThatNeverReads_whenEventsAreWritten_thenItIsDroppedAndOthersGetEveryEvent()
            throws IOException {
        try (Socket deaf = connectWithoutReading()) {
            await().until(() -> streams.size() == 1);
            ResumingConsumer client = consumer(FOR_EVER);

            CompletableFuture<Void> writing = CompletableFuture.runAsync(this::writeAll);
            List<SseEvent> taken = client.take(EVENTS, Long.toString(before));

            writing.join();
            assertThat(taken).extracting(SseEvent::position).isEqualTo(positions());
            await().untilAsserted(() -> assertThat(streams.size()).isZero());
            assertThat(NarrowConnection.readAll(deaf))
                    .contains("Name 0")
                    .doesNotContain("Name 9999");
        }
    }

    private Socket connectWithoutReading() throws IOException {
        String target = stream() + "?after=" + before;
        return NarrowConnection.get(port(), target, "text/event-stream", consumer);
    }

    private ResumingConsumer consumer(IntSupplier patience) {
        return new ResumingConsumer(
                last -> open(consumer, stream(), "Last-Event-ID", last).body(), patience);
    }

    private void writeAll() {
        Random sizes = new Random(5);
        for (int written = 0; written < EVENTS; ) {
            int size = Math.min(1 + sizes.nextInt(40), EVENTS - written);
            int first = written;
            write(
                    IntStream.range(first, first + size)
                            .mapToObj(i -> events.detailsChanged(key.named("Name " + i)))
                            .toArray(DomainEventMessage<?>[]::new));
            written += size;
        }
    }

    private List<Long> positions() {
        return LongStream.rangeClosed(before + 1, before + EVENTS).boxed().toList();
    }

    private String stream() {
        return "/v1/organizations/" + organization.value() + "/events/stream";
    }
}
