package io.keyledger.benchmarks.load;

/** A time to warm up, then a time that counts. */
final class During implements Limit {

    private final long warmUp;
    private final long measured;
    private volatile long from;

    During(long warmUp, long measured) {
        this.warmUp = warmUp;
        this.measured = measured;
    }

    @Override
    public void start() {
        from = System.nanoTime() + warmUp;
    }

    @Override
    public boolean takeOne() {
        return System.nanoTime() - from < measured;
    }

    @Override
    public boolean counts(long began) {
        return began - from >= 0;
    }
}
