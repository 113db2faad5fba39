package io.keyledger.benchmarks.load;

/** Until a time is over; all of it counts. */
final class During implements Limit {

    private final long nanos;
    private volatile long until;

    During(long nanos) {
        this.nanos = nanos;
    }

    @Override
    public void start() {
        until = System.nanoTime() + nanos;
    }

    @Override
    public boolean takeOne() {
        return System.nanoTime() - until < 0;
    }

    @Override
    public boolean counts() {
        return true;
    }
}
