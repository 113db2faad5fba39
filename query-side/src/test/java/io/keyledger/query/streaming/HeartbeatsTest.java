package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.EventFilter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class HeartbeatsTest {

    private static final Duration OFTEN = Duration.ofMillis(4);
    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void givenErrorInOneRound_thenStreamsAreKeptAliveByTheNext() {
        FakeOutlet outlet = FakeOutlet.thatReads();
        FailingOnce streams = new FailingOnce(stream(outlet));

        try (Heartbeats heartbeats = new Heartbeats(streams, every(OFTEN, NEVER))) {
            await().untilAsserted(() -> assertThat(outlet.sent()).startsWith(": keep-alive\n\n"));
        }

        assertThat(streams.rounds).hasValueGreaterThan(1);
    }

    @Test
    void givenErrorInOneRound_thenStalledStreamsAreDroppedByTheNext() {
        FakeOutlet outlet = FakeOutlet.thatDoesNotRead();
        EventStream stream = stream(outlet);
        stream.offer(Frame.HEARTBEAT);
        stream.drain();
        FailingOnce streams = new FailingOnce(stream);

        try (Heartbeats heartbeats = new Heartbeats(streams, every(NEVER, OFTEN))) {
            await().untilAsserted(() -> assertThat(outlet.fate()).isEqualTo("cut"));
        }

        assertThat(streams.rounds).hasValueGreaterThan(1);
    }

    private static EventStream stream(FakeOutlet outlet) {
        return new EventStream(
                new StreamRequest(EventFilter.everything(), 0),
                outlet,
                Lease.begin(),
                DataSize.ofMegabytes(1).toBytes(),
                ended -> {});
    }

    private static StreamingProperties every(Duration heartbeat, Duration stallTimeout) {
        return new StreamingProperties(
                1, 1, heartbeat, Duration.ZERO, DataSize.ofMegabytes(1), stallTimeout);
    }

    /** One stream, which cannot be looked after in the first round. */
    private static final class FailingOnce implements OpenStreams {

        private final EventStream stream;
        private final AtomicInteger rounds = new AtomicInteger();

        FailingOnce(EventStream stream) {
            this.stream = stream;
        }

        @Override
        public void forEach(Consumer<EventStream> action) {
            if (rounds.incrementAndGet() == 1) {
                throw new StackOverflowError("on purpose");
            }
            action.accept(stream);
        }
    }
}
