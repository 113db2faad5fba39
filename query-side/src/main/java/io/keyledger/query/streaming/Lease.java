package io.keyledger.query.streaming;

import io.keyledger.access.authentication.CallerWatch;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * For how long a stream may tell events: past it, nothing proves that its caller was not revoked.
 * Whatever holds up those who renew it, no event is told without it.
 */
final class Lease {

    private final long nanos;
    private final LongSupplier nanoTime;
    private volatile long begin;

    Lease(Duration time, LongSupplier nanoTime) {
        this.nanos = time.toNanos();
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** That of a caller who was admitted just now. */
    static Lease begin() {
        return new Lease(CallerWatch.LEASE, System::nanoTime);
    }

    boolean holds() {
        return nanoTime.getAsLong() - begin <= nanos;
    }

    /** Counts from that time on. */
    void renew(long from) {
        begin = from;
    }
}
