package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A client that stops to read while it catches up. What waits for it then is one page, far below
 * the bound, so that time alone gives it away.
 */
@Tag("slow")
@TestPropertySource(properties = "keyledger.streams.stall-timeout=500ms")
class StalledStreamHttpTest extends QueryHttpTest {

    private static final int EVENTS = 10_000;
    private static final String EVENT_STREAM = "text/event-stream";

    private final SampleKey key = newKey();
    private String consumer;

    @Autowired private EventStreams streams;

    @BeforeEach
    void writeMoreThanConnectionsHold() {
        consumer = tokenWith("consumer");
        write(events.created(key));
        for (int written = 0; written < EVENTS; written += 1_000) {
            write(changes(written, written + 1_000));
        }
    }

    @Test
    void f2_givenClientThatStopsToRead_whenItTakesNothingForLong_thenItIsDroppedAndOthersAreNot()
            throws IOException {
        try (SseClient reading = SseClient.of(open(consumer, stream()).body());
                Socket deaf = NarrowConnection.get(port(), stream(), EVENT_STREAM, consumer)) {
            String beginning =
                    new String(deaf.getInputStream().readNBytes(100), StandardCharsets.UTF_8);
            for (int taken = 0; taken <= EVENTS; taken++) {
                reading.next();
            }
            await().untilAsserted(() -> assertThat(streams.size()).isEqualTo(1));

            write(events.deleted(key));

            assertThat(reading.next().type()).isEqualTo("io.keyledger.api-key.deleted.v1");
            assertThat(beginning).startsWith("HTTP/1.1 200");
            assertThat(NarrowConnection.readAll(deaf)).doesNotContain("Name 9999");
        }
    }

    private DomainEventMessage<?>[] changes(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> events.detailsChanged(key.named("Name " + i)))
                .toArray(DomainEventMessage<?>[]::new);
    }

    private String stream() {
        return "/v1/organizations/" + organization.value() + "/events/stream";
    }
}
