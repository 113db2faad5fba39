package io.keyledger.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How long a run goes on, and whether it counts. Shared by all its threads. */
public interface Limit {

    void start();

    /** Whether one more may be sent. */
    boolean takeOne();

    /** Whether what is done counts. */
    boolean counts();

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
            public boolean counts() {
                return true;
            }
        };
    }

    /** As long as this and at least this many, none of which counts: to warm up. */
    static Limit warmUp(Duration atLeast, long count) {
        return new WarmUp(atLeast.toNanos(), count);
    }

    /** As long as this, all of which counts. */
    static Limit during(Duration measured) {
        return new During(measured.toNanos());
    }
}
