package io.keyledger.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;

/** Until a time is over and enough was done; nothing counts. */
final class WarmUp implements Limit {

    private final long nanos;
    private final AtomicLong left;
    private volatile long until;

    WarmUp(long nanos, long count) {
        this.nanos = nanos;
        this.left = new AtomicLong(count);
    }

    @Override
    public void start() {
        until = System.nanoTime() + nanos;
    }

    @Override
    public boolean takeOne() {
        return left.getAndDecrement() > 0 || System.nanoTime() - until < 0;
    }

    @Override
    public boolean counts() {
        return false;
    }
}
