package io.keyledger.query.streaming;

import io.keyledger.access.authentication.CallerWatch;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.PositionedEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one client is sent. Frames wait here until its connection takes them; when more wait than
 * allowed, the client does not read and is dropped. Without a lease, only comments are sent. Any
 * thread may call any method.
 */
final class EventStream implements CallerWatch.OngoingAnswer {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private final EventFilter filter;
    private final Outlet outlet;
    private final Lease lease;
    private final long mostPending;
    private final Consumer<EventStream> onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();

    // What follows is guarded by this.
    private final SendQueue queue;
    private long examined;
    private @Nullable Runnable onDrained;

    /**
     * @param lease while it holds, events may be told
     * @param mostPending how many bytes may wait
     * @param onEnd called once, when it ends for whatever reason; it must not lock anything
     */
    EventStream(
            StreamRequest wanted,
            Outlet outlet,
            Lease lease,
            long mostPending,
            Consumer<EventStream> onEnd) {
        this.filter = wanted.filter();
        this.examined = wanted.after();
        this.outlet = outlet;
        this.lease = lease;
        this.queue = new SendQueue(outlet, lease);
        this.mostPending = mostPending;
        this.onEnd = onEnd;
    }

    EventFilter filter() {
        return filter;
    }

    /** The position up to which it has, or has waiting, every event that it wants. */
    synchronized long examined() {
        return examined;
    }

    synchronized void examinedUpTo(long position) {
        examined = Math.max(examined, position);
    }

    boolean hasEnded() {
        return ended.get();
    }

    /**
     * Takes an event if it is wanted and new. It is sent by the next {@link #drain()}.
     *
     * @param frame makes its bytes, if they are needed
     * @return whether it is taken
     */
    synchronized boolean offer(PositionedEvent event, Supplier<Frame> frame) {
        if (event.position() <= examined || queue.hasEnd()) {
            return false;
        }
        examined = event.position();
        if (!filter.matches(event.event())) {
            return false;
        }
        queue.add(frame.get());
        return true;
    }

    /** Takes what is no event. */
    synchronized void offer(Frame frame) {
        if (!queue.hasEnd()) {
            queue.add(frame);
        }
    }

    /** Sends as much as the connection takes now, and drops the client if too much is left. */
    void drain() {
        switch (sent()) {
            case DRAINED -> runOnDrained();
            case BLOCKED -> {}
            case COMPLETE -> end();
            case TOO_MUCH -> drop("it does not read, and too much waits");
            case LOST -> drop("the client has gone");
        }
    }

    private enum Outcome {
        DRAINED,
        BLOCKED,
        COMPLETE,
        TOO_MUCH,
        LOST
    }

    private synchronized Outcome sent() {
        try {
            queue.send(ended::get);
        } catch (IOException e) {
            log.debug("A client has gone", e);
            return Outcome.LOST;
        }
        if (queue.isDrained()) {
            return queue.hasEnd() ? Outcome.COMPLETE : Outcome.DRAINED;
        }
        return queue.bytes() > mostPending ? Outcome.TOO_MUCH : Outcome.BLOCKED;
    }

    /** What was held while the lease had run out is sent at once. */
    @Override
    public void goOn(long asked) {
        boolean wasHeld;
        synchronized (this) { // so that nothing comes to wait in between
            wasHeld = !lease.holds();
            lease.renew(asked);
        }
        if (wasHeld) {
            drain();
        }
    }

    /** The connection takes bytes again. */
    void resume() {
        synchronized (this) {
            queue.unblock();
        }
        drain();
    }

    /** Runs the task once nothing waits any more: now, if nothing does. */
    void whenDrained(Runnable task) {
        synchronized (this) {
            onDrained = task;
        }
        drain();
    }

    private void runOnDrained() {
        Runnable task;
        synchronized (this) {
            task = onDrained;
            onDrained = null;
        }
        if (task != null) {
            task.run();
        }
    }

    /** Whether the connection has taken nothing for that long although something waits. */
    synchronized boolean isBlockedFor(Duration time) {
        return queue.isBlockedFor(time);
    }

    /**
     * Ends the response as a whole one if the connection takes that; cuts it otherwise. What waits
     * is not sent any more.
     */
    @Override
    public synchronized void end() {
        if (finish()) {
            boolean atRest = queue.isAtRest();
            log.debug("A stream ends at position {}, at rest: {}", examined, atRest);
            if (atRest) {
                outlet.end();
            } else {
                outlet.cut();
            }
        }
    }

    /** Cuts the connection. */
    synchronized void drop(String reason) {
        if (finish()) {
            log.debug("A stream is cut at position {}: {}", examined, reason);
            outlet.cut();
        }
    }

    /**
     * The stream is over, and whoever ended the response knows. It locks nothing: the container
     * calls it while it holds locks of its own.
     *
     * @return false if it was over already
     */
    boolean finish() {
        boolean first = ended.compareAndSet(false, true);
        if (first) {
            onEnd.accept(this);
        }
        return first;
    }

    /**
     * The container is about to use the connection's objects for another request. It waits here
     * until no thread of ours is within them.
     */
    void finishAndLeave() {
        finish();
        synchronized (this) {
            log.trace("No thread is within the connection");
        }
    }
}
