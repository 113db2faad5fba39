package io.keyledger.query.streaming;

import io.keyledger.ledger.Threads;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps quiet streams alive, and drops those whose clients have stopped to read. */
final class Heartbeats implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);
    private static final int LOOKS_PER_STALL = 4;

    private final OpenStreams streams;
    private final Duration stallTimeout;
    private final ScheduledExecutorService timer;

    Heartbeats(OpenStreams streams, StreamingProperties properties) {
        this.streams = streams;
        this.stallTimeout = properties.stallTimeout();
        this.timer = Threads.daemonTimer("event-streams-heartbeat");
        every(properties.heartbeat(), this::beat);
        every(stallTimeout.dividedBy(LOOKS_PER_STALL), this::dropStalled);
    }

    private void every(Duration time, Runnable task) {
        var unused =
                timer.scheduleWithFixedDelay(
                        () -> run(task), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) { // else it would be the last turn
            log.error("Streams could not be looked after", e);
        }
    }

    private void beat() {
        streams.forEach(
                stream -> {
                    if (!stream.isBlockedFor(Duration.ZERO)) {
                        stream.offer(Frame.HEARTBEAT);
                        stream.drain();
                    }
                });
    }

    private void dropStalled() {
        streams.forEach(
                stream -> {
                    if (stream.isBlockedFor(stallTimeout)) {
                        stream.drop("it took nothing for " + stallTimeout);
                    }
                });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
