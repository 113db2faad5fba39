package io.keyledger.ledger;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A follower that knows whether what it keeps right may be trusted, also when other processes
 * append to the ledger. A stream without events alone does not prove that it is alive: so the
 * ledger is asked for its head every quarter of a bound, and the follower must get there.
 */
public final class ProvenFollower implements LedgerFollower {

    private static final Logger log = LoggerFactory.getLogger(ProvenFollower.class);

    private final Ledger ledger;
    private final LedgerFollower follower;
    private final Duration bound;
    private final String purpose;
    private final ScheduledExecutorService prober;
    private volatile long provenAt;
    private boolean failing;

    /**
     * @param follower one that has just begun; it is closed with this one
     * @param bound how old the last proof may be
     * @param purpose what it keeps right, in the plural, for those who read the log
     */
    public ProvenFollower(Ledger ledger, LedgerFollower follower, Duration bound, String purpose) {
        this.ledger = ledger;
        this.follower = follower;
        this.bound = bound;
        this.purpose = purpose;
        this.provenAt = System.nanoTime(); // the follower began at the head just now
        this.prober = Threads.daemonTimer("ledger-proof-" + purpose.replace(' ', '-'));
        ScheduledFuture<?> unused =
                prober.scheduleWithFixedDelay(
                        this::probe, 0, bound.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    /** Whether it has proven not longer ago than the bound that it follows the ledger. */
    public boolean isProven() {
        return isProvenWithin(bound);
    }

    /** Whether its last proof is not older than that. */
    public boolean isProvenWithin(Duration age) {
        return System.nanoTime() - provenAt <= age.toNanos();
    }

    private void probe() {
        try {
            long asked = System.nanoTime();
            if (follower.awaitApplied(ledger.head(), bound)) {
                provenAt = asked;
                recovered();
            } else {
                failed("the follower is behind");
            }
        } catch (RuntimeException | Error e) { // else it would be the last turn
            failed(String.valueOf(e.getMessage()));
        }
    }

    private void failed(String reason) {
        if (!failing) {
            log.warn("Nothing proves that {} are as the ledger says: {}", purpose, reason);
            failing = true;
        }
    }

    private void recovered() {
        if (failing) {
            log.info("It is proven again that {} are as the ledger says", purpose);
            failing = false;
        }
    }

    @Override
    public long appliedPosition() {
        return follower.appliedPosition();
    }

    @Override
    public boolean awaitApplied(long position, Duration atMost) {
        return follower.awaitApplied(position, atMost);
    }

    @Override
    public void close() {
        prober.shutdownNow();
        follower.close();
    }
}
