package io.keyledger.http.problem;

import java.util.Optional;

/**
 * A bean by which a module tells what its own exceptions mean to clients, for instance that a
 * ledger which does not answer is {@link ErrorCode#UNAVAILABLE}.
 */
@FunctionalInterface
public interface ProblemMapping {

    /**
     * @param failure what a handler threw, without the wrappers of futures and servlets
     * @return the problem to answer with, or nothing if another mapping is to decide; what none
     *     knows is {@link ErrorCode#INTERNAL}
     */
    Optional<ProblemException> problemFor(Throwable failure);
}
