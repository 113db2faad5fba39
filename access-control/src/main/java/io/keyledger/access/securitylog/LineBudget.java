package io.keyledger.access.securitylog;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many lines may still be written in this second. A server under attack must not run out of
 * disk, nor wait for it.
 */
final class LineBudget {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final LongSupplier nanoTime;
    private long second;
    private int written;
    private long suppressed;

    LineBudget(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.second = nanoTime.getAsLong();
    }

    /**
     * Asks for one line.
     *
     * @return how many were suppressed since the last that was written; empty if this one is to be
     *     suppressed too
     */
    synchronized OptionalLong take() {
        long now = nanoTime.getAsLong();
        if (now - second >= SECOND) {
            second = now;
            written = 0;
        }
        if (written >= perSecond) {
            suppressed++;
            return OptionalLong.empty();
        }
        written++;
        return OptionalLong.of(takeSuppressed());
    }

    /** How many lines were suppressed and not yet told of. */
    synchronized long takeSuppressed() {
        long count = suppressed;
        suppressed = 0;
        return count;
    }
}
