package io.keyledger.query.streaming;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;

/** How many streams there may be, in all and about one organization. */
final class StreamSlots {

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    private final int most;
    private final int mostPerOrganization;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<Optional<String>, Integer> takenByOrganization = new ConcurrentHashMap<>();

    StreamSlots(int most, int mostPerOrganization) {
        this.most = most;
        this.mostPerOrganization = mostPerOrganization;
    }

    /**
     * Takes a place for a stream.
     *
     * @param organization whose events it has; those of all, if empty
     * @throws ProblemException {@code rate-limited} if the organization has too many, {@code
     *     unavailable} if this process has
     */
    void take(Optional<String> organization) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            throw refusal(ErrorCode.UNAVAILABLE, "This process has as many streams as it may.");
        }
        if (takenByOrganization.merge(organization, 1, Integer::sum) > mostPerOrganization) {
            giveBack(organization);
            throw refusal(ErrorCode.RATE_LIMITED, "There are too many streams of these events.");
        }
    }

    void giveBack(Optional<String> organization) {
        taken.decrementAndGet();
        takenByOrganization.computeIfPresent(
                organization, (name, count) -> count == 1 ? null : count - 1);
    }

    private static ProblemException refusal(ErrorCode code, String detail) {
        return new ProblemException(code, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(TRY_AGAIN_AFTER.toSeconds()));
    }
}
