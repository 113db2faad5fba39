package io.keyledger.query.feed.exporting;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How many exports there may be at once. Each keeps a page of the ledger in memory, some megabytes,
 * for as long as its client takes over it.
 */
@Component
@EnableConfigurationProperties(ExportProperties.class)
final class ExportSlots {

    private static final String TRY_AGAIN_AFTER_SECONDS = "5";

    private final Semaphore free;

    ExportSlots(ExportProperties properties) {
        this.free = new Semaphore(properties.limit());
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
