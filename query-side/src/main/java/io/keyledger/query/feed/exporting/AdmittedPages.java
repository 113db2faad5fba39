package io.keyledger.query.feed.exporting;

import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.StoredEventPage;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * The ledger page by page, for as long as its reader's credential is good. While that cannot be
 * known it waits: an export that is cut must begin anew.
 */
final class AdmittedPages implements LongFunction<StoredEventPage> {

    private static final int BATCH = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    private final Ledger ledger;
    private final EventFilter filter;
    private final CallerLiveness caller;

    AdmittedPages(Ledger ledger, EventFilter filter, CallerLiveness caller) {
        this.ledger = ledger;
        this.filter = filter;
        this.caller = caller;
    }

    /**
     * @throws ProblemException if the caller is admitted no more, or nobody knows for too long
     */
    @Override
    public StoredEventPage apply(long position) {
        switch (settledStanding()) {
            case ADMITTED -> {}
            case REFUSED -> throw new ProblemException(ErrorCode.UNAUTHENTICATED);
            case UNKNOWN -> throw ProblemException.unavailable();
        }
        return ledger.storedEventsAfter(position, filter, BATCH);
    }

    private CallerStanding settledStanding() {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        CallerStanding standing = caller.standing();
        while (standing == CallerStanding.UNKNOWN && System.nanoTime() - deadline < 0) {
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
