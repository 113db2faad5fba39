package io.keyledger.query.streaming;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger for all streams of this process, once, and gives them each event as it comes.
 * It reads nothing while there is no stream. Sending never waits for a client, so the one thread
 * does that too; when there is much to do, it finds more events at once.
 */
final class LiveTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveTail.class);
    private static final int BATCH = 256;

    /** If no wake-up comes, it looks for itself. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Frames frames;
    private final LiveStreams streams = new LiveStreams();
    private final Thread thread = new Thread(this::follow, "event-streams-tail");
    private volatile boolean closed;
    private boolean failing;

    /** Every stream has been offered what is up to here; guarded by this. */
    private long position;

    LiveTail(Ledger ledger, Frames frames) {
        this.ledger = ledger;
        this.frames = frames;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Takes over a stream that has come to the tail. From then on it is offered every event after
     * the tail's position, so it must have examined what is up to there.
     *
     * @return false if it has not: it must catch up further
     */
    synchronized boolean join(EventStream stream) {
        long examined = stream.examined();
        if (streams.isEmpty()) {
            position = examined;
        } else if (examined < position) {
            return false;
        }
        streams.add(stream);
        if (stream.hasEnded()) { // then it may have left before it came
            streams.remove(stream);
        }
        notifyAll();
        return true;
    }

    void leave(EventStream stream) {
        streams.remove(stream);
    }

    private void follow() {
        while (!closed) {
            try {
                long from = awaitStreams();
                ledger.awaitCommitted(from + 1, LONGEST_SLEEP);
                publish(from, ledger.storedEventsAfter(from, EventFilter.everything(), BATCH));
                failing = false;
            } catch (InterruptedException e) {
                log.debug("Interrupted", e);
            } catch (RuntimeException | Error e) {
                reportOnce(e);
                pause();
            }
        }
    }

    private synchronized long awaitStreams() throws InterruptedException {
        while (streams.isEmpty() && !closed) {
            wait();
        }
        return position;
    }

    private void publish(long from, StoredEventPage page) {
        offered(from, page).forEach(EventStream::drain);
    }

    /** The streams that have something to send now. */
    private synchronized Set<EventStream> offered(long from, StoredEventPage page) {
        if (position != from) {
            return Set.of(); // all streams have left, and others have come further on
        }
        Set<EventStream> touched = new LinkedHashSet<>();
        for (PositionedEvent event : page.events()) {
            SharedFrame frame = new SharedFrame(event, frames);
            streams.forEachThatMayWant(
                    event,
                    stream -> {
                        if (stream.offer(event, frame)) {
                            touched.add(stream);
                        }
                    });
        }
        position = page.examined();
        return touched;
    }

    private void reportOnce(Throwable cause) {
        if (!failing && !closed) {
            log.error("Event streams have stopped at the ledger's tail and keep trying", cause);
            failing = true;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            log.debug("Interrupted", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
