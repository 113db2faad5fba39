package io.keyledger.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long a run goes on, and from when on it counts. Shared by all its threads. */
public interface Limit {

    void start();

    /** Whether one more may be sent. */
    boolean takeOne();

    /** Whether what was begun at this time of {@link System#nanoTime()} counts. */
    boolean counts(long began);

    /** This many, all of which count. */
    static Limit times(long count) {
        AtomicLong left = new AtomicLong(count);
        return new Limit() {
            @Override
            public void start() {}

            @Override
            public boolean takeOne() {
                return left.getAndDecrement() > 0;
            }

            @Override
            public boolean counts(long began) {
                return true;
            }
        };
    }

    /** As long as this, after a time to warm up, which does not count. */
    static Limit during(Duration warmUp, Duration measured) {
        return new During(warmUp.toNanos(), measured.toNanos());
    }
}
