package io.keyledger.benchmarks.load;

/** Until somebody says so; all of it counts. */
public final class UntilStopped implements Limit {

    private volatile boolean stopped;

    public void stop() {
        stopped = true;
    }

    @Override
    public void start() {}

    @Override
    public boolean takeOne() {
        return !stopped;
    }

    @Override
    public boolean counts() {
        return true;
    }
}
