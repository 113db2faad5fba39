package io.keyledger.query.streaming;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream by the rules of WHATWG HTML, section 9.2.6, on a thread of its own. */
final class SseClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InputStream body;
    private final Queue<SseEvent> events = new ConcurrentLinkedQueue<>();
    private final List<String> otherLines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "sse-client");
    private volatile String end = "open";

    private SseClient(InputStream body) {
        this.body = body;
    }

    static SseClient of(InputStream body) {
        SseClient client = new SseClient(body);
        client.reader.setDaemon(true);
        client.reader.start();
        return client;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            String type = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String value = line.substring(Math.min(line.length(), line.indexOf(':') + 2));
                if (line.startsWith("id: ")) {
                    id = value;
                } else if (line.startsWith("event: ")) {
                    type = value;
                } else if (line.startsWith("data: ")) {
                    data.append(value);
                } else if (!line.isEmpty()) {
                    otherLines.add(line);
                } else if (!data.isEmpty()) {
                    events.add(new SseEvent(id, type, data.toString()));
                    data.setLength(0);
                }
            }
            end = "whole";
        } catch (IOException e) {
            end = "cut: " + e;
        }
    }

    SseEvent next() {
        if (!hasNext()) {
            throw new AssertionError("No event has come; the stream is " + end);
        }
        return events.remove();
    }

    /** Waits for an event; false if the stream has ended before one came. */
    boolean hasNext() {
        if (events.isEmpty()) {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> !events.isEmpty() || !reader.isAlive());
        }
        return !events.isEmpty();
    }

    /** What has come and was not taken. */
    List<SseEvent> rest() {
        return List.copyOf(events);
    }

    /** Comments and fields of other names. */
    List<String> otherLines() {
        return otherLines;
    }

    /** {@code open}, {@code whole} after a clean end, or {@code cut} and why. */
    String end() {
        return end;
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void awaitEnd() {
        await().atMost(PATIENCE).until(() -> !reader.isAlive());
    }
}
