package io.keyledger.access.throttling;

import io.keyledger.http.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Slows down addresses whose attempts fail too often. It is told of failures only, at the moment
 * when they would be answered, so a right credential or secret is admitted from every address at
 * all times and costs nothing here.
 */
@FunctionalInterface
public interface FailureThrottle {

    /**
     * Counts a failure against the address that the request comes from.
     *
     * @throws ProblemException {@code rate-limited}, to be answered in place of the failure, if
     *     there were too many; it says when the next will be answered as usual
     */
    void failed(HttpServletRequest request, FailedAttempt attempt);
}
