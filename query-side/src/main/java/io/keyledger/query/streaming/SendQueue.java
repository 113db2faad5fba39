package io.keyledger.query.streaming;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/** What waits for one connection. Its stream sees to it that one thread at a time is here. */
final class SendQueue {

    private final Outlet outlet;
    private final Lease lease;
    private final Queue<Frame> frames = new ArrayDeque<>();
    private long bytes;
    private boolean unflushed;
    private boolean hasEnd;
    private boolean blocked;
    private long blockedSince;

    SendQueue(Outlet outlet, Lease lease) {
        this.outlet = outlet;
        this.lease = lease;
    }

    void add(Frame frame) {
        frames.add(frame);
        bytes += frame.size();
        hasEnd = frame.isEnd();
    }

    /** Whether the last frame was taken; no other may follow. */
    boolean hasEnd() {
        return hasEnd;
    }

    /** How many bytes wait. */
    long bytes() {
        return bytes;
    }

    /** Sends as much as the connection takes now, and the lease allows. */
    void send(BooleanSupplier isOver) throws IOException {
        while (!isDrained() && !isHeld() && !isOver.getAsBoolean() && outlet.isReady()) {
            sendNext();
        }
        boolean blockedNow = !isDrained() && !isHeld();
        if (blockedNow && !blocked) {
            blockedSince = System.nanoTime();
        }
        blocked = blockedNow;
    }

    /** Whether what comes next must wait until the lease is renewed, which is nobody's fault. */
    private boolean isHeld() {
        Frame next = frames.peek();
        return next != null && next.tells() && !lease.holds();
    }

    private void sendNext() throws IOException {
        Frame next = frames.poll();
        if (next == null) {
            outlet.flush();
            unflushed = false;
        } else if (!next.isEnd()) {
            outlet.write(next.bytes());
            bytes -= next.size();
            unflushed = true;
        }
    }

    boolean isDrained() {
        return frames.isEmpty() && !unflushed;
    }

    /** Whether all that the connection was given has been sent. */
    boolean isAtRest() {
        return !unflushed && outlet.isReady();
    }

    /** The connection takes bytes again. */
    void unblock() {
        blocked = false;
    }

    /** Whether the connection has taken nothing for that long although something waits. */
    boolean isBlockedFor(Duration time) {
        return blocked && System.nanoTime() - blockedSince > time.toNanos();
    }
}
