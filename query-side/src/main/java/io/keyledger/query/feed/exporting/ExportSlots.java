package io.keyledger.query.feed.exporting;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How many exports there may be at once. Each keeps a page of the ledger in memory, some megabytes,
 * for as long as its client takes over it.
 */
@Component
final class ExportSlots {

    private static final String TRY_AGAIN_AFTER_SECONDS = "5";

    private final Semaphore free;

    /**
     * @param most {@code keyledger.exports.limit}: in this process; one more is answered 503
     */
    ExportSlots(@Value("${keyledger.exports.limit:32}") int most) {
        if (most < 0) {
            throw new IllegalArgumentException("keyledger.exports.limit must be 0 or more");
        }
        this.free = new Semaphore(most);
    }

    /**
     * @throws ProblemException {@code unavailable} if none is free
     */
    void take() {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                            ErrorCode.UNAVAILABLE, "This process makes as many exports as it may.")
                    .withHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS);
        }
    }

    void giveBack() {
        free.release();
    }

    int free() {
        return free.availablePermits();
    }
}
