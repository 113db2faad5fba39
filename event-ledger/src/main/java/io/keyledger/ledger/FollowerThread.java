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
    private static final int PAUSE_AFTER_FAILURE_MILLIS = 500;

    private final String name;
    private final LedgerStream stream;
    private final Consumer<TrackedEventMessage<?>> handler;
    private final AppliedPosition applied;
    private final Thread thread;

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
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    apply();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("{} stopped after position {}", name, applied.get(), e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void apply() throws InterruptedException {
        TrackedEventMessage<?> event = stream.peek().orElseThrow();
        handler.accept(event);
        stream.nextAvailable();
        applied.raiseTo(LedgerStorageEngine.position(event.trackingToken()));
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public long appliedPosition() {
        return applied.get();
    }

    @Override
    public boolean awaitApplied(long position, Duration atMost) {
        return applied.await(position, atMost);
    }

    @Override
    public void close() {
        thread.interrupt();
        stream.close();
    }
}
