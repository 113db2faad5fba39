package io.keyledger.query.streaming;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds streams that are behind, page by page from the ledger, in turns: the next page is read when
 * the client has taken the one before. A stream that has come to the tail is handed over to it.
 */
final class CatchUp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    /** What waits for one client is not shared with others, so it is little. */
    private static final int PAGE = 64;

    private static final int THREADS = 2;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final Ledger ledger;
    private final Frames frames;
    private final LiveTail tail;
    private final ScheduledThreadPoolExecutor threads;

    CatchUp(Ledger ledger, Frames frames, LiveTail tail) {
        this.ledger = ledger;
        this.frames = frames;
        this.tail = tail;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ScheduledThreadPoolExecutor(
                        THREADS,
                        task -> {
                            Thread thread =
                                    new Thread(
                                            task,
                                            "event-streams-behind-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** Feeds the stream until it has reached the tail. */
    void begin(EventStream stream) {
        later(stream, Duration.ZERO);
    }

    private void later(EventStream stream, Duration pause) {
        try {
            var unused =
                    threads.schedule(() -> feed(stream), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("The application ends, and with it all streams", e);
        }
    }

    private void feed(EventStream stream) {
        if (stream.hasEnded()) {
            return;
        }
        try {
            StoredEventPage page =
                    ledger.storedEventsAfter(stream.examined(), stream.filter(), PAGE);
            for (PositionedEvent event : page.events()) {
                stream.offer(event, () -> frames.of(event));
            }
            stream.examinedUpTo(page.examined());
            boolean atHead = page.examined() >= page.head();
            if (atHead && tail.join(stream)) {
                stream.drain();
            } else {
                stream.whenDrained(() -> begin(stream));
            }
        } catch (LedgerUnavailableException e) {
            log.debug("A stream waits for the ledger", e);
            later(stream, PAUSE_AFTER_FAILURE);
        } catch (RuntimeException e) {
            log.error("A stream ends after position {}", stream.examined(), e);
            stream.end();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
