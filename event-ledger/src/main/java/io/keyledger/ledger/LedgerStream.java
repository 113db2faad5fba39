package io.keyledger.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger from a position on, for one consumer. It is woken by the commit of an append, and
 * tells Axon's processors so: these poll every half second otherwise. Axon's coordinator looks for
 * more with one thread while the next run has begun on another, so what is read is guarded.
 */
final class LedgerStream implements TrackingEventStream, CommittedPosition.Listener {

    /** A batch costs a processor as much as many events do, so under load it gets fewer. */
    private static final Duration PACE_OF_PROCESSORS = Duration.ofMillis(10);

    private final LongFunction<List<TrackedEventMessage<?>>> readBatchAfter;
    private final CommittedPosition committed;
    private final ScheduledExecutorService timer;
    private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final AppliedPosition announced;
    private volatile @Nullable PacedWakeUp onAvailable;
    private long position;

    LedgerStream(
            LongFunction<List<TrackedEventMessage<?>>> readBatchAfter,
            CommittedPosition committed,
            ScheduledExecutorService timer,
            long position) {
        this.readBatchAfter = readBatchAfter;
        this.committed = committed;
        this.timer = timer;
        this.position = position;
        this.announced = new AppliedPosition(position);
        committed.addListener(this);
    }

    @Override
    public void committed() {
        announced.raiseTo(committed.get());
        PacedWakeUp processor = onAvailable;
        if (processor != null) {
            processor.call();
        }
    }

    @Override
    public void hurry() {
        PacedWakeUp processor = onAvailable;
        if (processor != null) {
            processor.hurry();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = new PacedWakeUp(callback, PACE_OF_PROCESSORS, timer);
        return true;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.of(buffer.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            boolean woken = announced.await(position() + 1, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!woken) {
                return fill();
            }
        }
        return true;
    }

    private synchronized long position() {
        return position;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = take();
        while (next == null) {
            hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
            next = take();
        }
        return next;
    }

    private synchronized @Nullable TrackedEventMessage<?> take() {
        TrackedEventMessage<?> next = buffer.poll();
        if (next != null) {
            position = LedgerStorageEngine.position(next.trackingToken());
        }
        return next;
    }

    /** What could not be made use of is asked for again: it may be repaired meanwhile. */
    synchronized void readAgain() {
        buffer.clear();
    }

    private synchronized boolean fill() {
        if (buffer.isEmpty() && committed.get() > position) {
            buffer.addAll(readBatchAfter.apply(position));
        }
        return !buffer.isEmpty();
    }

    @Override
    public void close() {
        committed.removeListener(this);
        PacedWakeUp processor = onAvailable;
        onAvailable = null;
        if (processor != null) {
            processor.cancel();
        }
    }
}
