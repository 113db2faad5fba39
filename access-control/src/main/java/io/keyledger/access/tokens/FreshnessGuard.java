package io.keyledger.access.tokens;

import io.keyledger.events.AccessTokenEvent;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerFollower;
import io.keyledger.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether what a follower keeps right may be trusted.
 *
 * <p>What this process appended must have been applied, always. For what others appended, the
 * ledger is asked for its head every quarter of the bound, and the follower must get there: a
 * stream without events alone does not prove that it is alive.
 */
final class FreshnessGuard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FreshnessGuard.class);

    private final Ledger ledger;
    private final LedgerFollower follower;
    private final Duration bound;
    private final Duration patience;
    private final ScheduledExecutorService prober;
    private volatile long provenAt;
    private boolean failing;

    /**
     * @param bound how old the last proof may be
     */
    FreshnessGuard(Ledger ledger, LedgerFollower follower, Duration bound) {
        this.ledger = ledger;
        this.follower = follower;
        this.bound = bound;
        this.patience = bound.dividedBy(4);
        this.provenAt = System.nanoTime(); // the follower began at the head just now
        this.prober = Executors.newSingleThreadScheduledExecutor(FreshnessGuard::thread);
        ScheduledFuture<?> unused =
                prober.scheduleWithFixedDelay(
                        this::probe, 0, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * @throws LedgerUnavailableException if there is no proof; it waits, no longer than the bound,
     *     for what this process appended to access tokens
     */
    void requireFresh() {
        if (!isProvenWithin(bound)) {
            throw new LedgerUnavailableException(
                    "Nothing proves that the ledger is being followed");
        }
        long appended = ledger.appendedPosition(AccessTokenEvent.AGGREGATE_TYPE);
        if (!follower.awaitApplied(appended, bound)) {
            throw new LedgerUnavailableException("What follows the ledger is behind");
        }
    }

    /** Whether the last proof is not older than that. */
    boolean isProvenWithin(Duration age) {
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
        } catch (RuntimeException e) {
            failed(String.valueOf(e.getMessage()));
        }
    }

    private void failed(String reason) {
        if (!failing) {
            log.warn("Access tokens cannot be checked: {}", reason);
            failing = true;
        }
    }

    private void recovered() {
        if (failing) {
            log.info("Access tokens can be checked again");
            failing = false;
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "access-token-freshness");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        prober.shutdownNow();
    }
}
