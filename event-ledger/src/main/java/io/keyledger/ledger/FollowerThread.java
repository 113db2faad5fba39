package io.keyledger.ledger;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that hands the ledger's events to a handler, in order; it never skips one. */
final class FollowerThread implements LedgerFollower {

    private static final Logger log = LoggerFactory.getLogger(FollowerThread.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final long NOWHERE = -1;

    private final String name;
    private final LedgerStream stream;
    private final Consumer<TrackedEventMessage<?>> handler;
    private final AppliedPosition applied;
    private final Thread thread;
    private volatile boolean closed;
    private long stuckAfter = NOWHERE;

    FollowerThread(
            String name,
            LedgerStream stream,
            long position,
            Consumer<TrackedEventMessage<?>> handler) {
        this.name = name;
        this.stream = stream;
        this.handler = handler;
        this.applied = new AppliedPosition(position);
        this.thread = new Thread(this::follow, "ledger-follower-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        while (!closed) {
            try {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    apply();
                }
            } catch (InterruptedException e) {
                log.debug("{} was interrupted", name);
            } catch (RuntimeException | Error e) {
                reportOnce(e);
                pause();
                stream.readAgain();
            }
        }
    }

    private void apply() throws InterruptedException {
        TrackedEventMessage<?> event = stream.peek().orElseThrow();
        handler.accept(event);
        stream.nextAvailable();
        applied.raiseTo(LedgerStorageEngine.position(event.trackingToken()));
        if (stuckAfter != NOWHERE) {
            log.info("{} goes on after position {}", name, stuckAfter);
            stuckAfter = NOWHERE;
        }
    }

    private void reportOnce(Throwable cause) {
        long position = applied.get();
        if (!closed && stuckAfter != position) {
            log.error("{} stopped after position {} and keeps trying", name, position, cause);
            stuckAfter = position;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            log.debug("{} was interrupted", name);
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public long appliedPosition() {
        return applied.get();
    }

    @Override
    public boolean awaitApplied(long position, Duration atMost) {
        return applied.await(position, atMost);
    }

    /** The handler is not called any more once this has returned, unless it called this itself. */
    @Override
    public void close() {
        closed = true;
        stream.close();
        thread.interrupt();
        if (Thread.currentThread() != thread && !Threads.join(thread, LONGEST_END)) {
            log.warn("{} is still busy with the event after position {}", name, applied.get());
        }
    }
}
