package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Consumers that go away in the middle of an answer: no error of ours, and none in the log. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "keyledger.streams.heartbeat=100ms",
            "logging.level.io.keyledger.security=info"
        })
class GoneConsumerHttpTest extends QueryHttpTest {

    private static final int EVENTS = 20_000;
    private static final int CONSUMERS = 20;

    private final SampleKey key = newKey();
    private String auditor;

    @Autowired private EventStreams streams;

    @BeforeEach
    void createAKey() {
        auditor = tokenWith("auditor");
        write(events.created(key));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson, true",
        "application/x-ndjson, false",
        "text/csv, true",
        "text/csv, false"
    })
    void givenExportInTheMiddle_whenItsConsumerGoes_thenTheLogSaysSoInOneLineAndNoTrace(
            String mediaType, boolean abruptly, CapturedOutput output) throws IOException {
        for (int written = 1; written < EVENTS; written += 1_000) {
            change(1_000);
        }
        for (int i = 0; i < CONSUMERS; i++) {
            Socket consumer = request("events", mediaType);
            readSome(consumer);
            leave(consumer, abruptly);
        }

        await().untilAsserted(
                        () ->
                                assertThat(output.getOut().split("what=export .*,cut ", -1))
                                        .hasSize(CONSUMERS + 1));
        assertQuiet(output);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givenStreams_whenTheirConsumersGoWhileEventsAreWritten_thenNoTraceIsInTheLog(
            boolean abruptly, CapturedOutput output) throws IOException {
        List<Socket> consumers = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            Socket consumer = request("events/stream", "text/event-stream");
            readSome(consumer);
            consumers.add(consumer);
        }
        await().until(() -> streams.size() == CONSUMERS);

        for (Socket consumer : consumers) {
            change(20);
            leave(consumer, abruptly);
            change(20);
        }

        await().until(() -> streams.size() == 0);
        assertQuiet(output);
    }

    /** They are noticed by the next comment. */
    @Test
    void givenQuietStreams_whenTheirConsumersGo_thenNoTraceIsInTheLog(CapturedOutput output)
            throws IOException {
        for (int i = 0; i < CONSUMERS; i++) {
            Socket consumer = request("events/stream", "text/event-stream");
            readSome(consumer);
            leave(consumer, i % 2 == 0);
        }

        await().until(() -> streams.size() == 0);
        assertQuiet(output);
    }

    private void change(int times) {
        write(
                IntStream.range(0, times)
                        .mapToObj(i -> events.detailsChanged(key.named("Name " + i)))
                        .toArray(DomainEventMessage<?>[]::new));
    }

    private Socket request(String resource, String mediaType) throws IOException {
        String target = "/v1/organizations/" + organization.value() + "/" + resource;
        return NarrowConnection.get(port(), target, mediaType, auditor);
    }

    private static void readSome(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        assertThat(new String(in.readNBytes(1_000), StandardCharsets.UTF_8)).contains(" 200 ");
    }

    /**
     * @param abruptly without a farewell, as a process that is killed
     */
    private static void leave(Socket socket, boolean abruptly) throws IOException {
        if (abruptly) {
            socket.setSoLinger(true, 0);
        }
        socket.close();
    }

    private static void assertQuiet(CapturedOutput output) {
        await().until(() -> containerThreads().noneMatch(GoneConsumerHttpTest::isAtWork));
        assertThat(output.getAll()).doesNotContain("\tat ", "ERROR", "Exception");
    }

    private static Stream<StackTraceElement[]> containerThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().contains("-exec-"))
                .map(Map.Entry::getValue);
    }

    private static boolean isAtWork(StackTraceElement[] thread) {
        return Arrays.stream(thread)
                .anyMatch(frame -> frame.getClassName().startsWith("org.apache.catalina"));
    }
}
