package io.keyledger.query.feed.exporting;

import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.access.authentication.CallerWatch;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The ledger page by page, for as long as its reader's credential is good. While that cannot be
 * known it waits: an export that is cut must begin anew.
 */
final class AdmittedPages {

    private static final int BATCH = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    private final Ledger ledger;
    private final EventFilter filter;
    private final CallerLiveness caller;
    private final LongSupplier nanoTime;
    private long askedAt;

    /** For the thread that makes it. */
    AdmittedPages(Ledger ledger, EventFilter filter, CallerLiveness caller) {
        this(ledger, filter, caller, System::nanoTime);
    }

    AdmittedPages(Ledger ledger, EventFilter filter, CallerLiveness caller, LongSupplier nanoTime) {
        this.ledger = ledger;
        this.filter = filter;
        this.caller = caller;
        this.nanoTime = nanoTime;
        this.askedAt = nanoTime.getAsLong();
    }

    /**
     * What comes next after a position.
     *
     * @throws ProblemException if the caller is admitted no more, or nobody knows for too long
     */
    StoredEventPage after(long position) {
        ask(nanoTime.getAsLong());
        return ledger.storedEventsAfter(position, filter, BATCH);
    }

    /**
     * To be called before an event of a page is told: a client may take minutes over all of them.
     *
     * @throws ProblemException as {@link #after}
     */
    void requireAdmitted() {
        long now = nanoTime.getAsLong();
        if (now - askedAt >= CallerWatch.LEASE.toNanos()) {
            ask(now);
        }
    }

    private void ask(long now) {
        switch (settledStanding()) {
            case ADMITTED -> askedAt = now;
            case REFUSED -> throw new ProblemException(ErrorCode.UNAUTHENTICATED);
            case UNKNOWN -> throw ProblemException.unavailable();
        }
    }

    private CallerStanding settledStanding() {
        long deadline = nanoTime.getAsLong() + LONGEST_WAIT.toNanos();
        CallerStanding standing = caller.standing();
        while (standing == CallerStanding.UNKNOWN && nanoTime.getAsLong() - deadline < 0) {
            pause();
            standing = caller.standing();
        }
        return standing;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable();
        }
    }
}
