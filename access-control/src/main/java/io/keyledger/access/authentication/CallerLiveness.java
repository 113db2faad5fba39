package io.keyledger.access.authentication;

/**
 * Tells whether the credential that a request came with still admits its caller. It is for answers
 * that go on long after their request was let in, such as streams; {@link CallerWatch} asks it for
 * them. A handler has it as a parameter.
 */
@FunctionalInterface
public interface CallerLiveness {

    /**
     * Whoever is told {@link CallerStanding#ADMITTED} may rely on that for {@link
     * CallerWatch#LEASE}: then nothing is told two seconds after a revocation in any process. It
     * costs no more than authentication, and may be asked from any thread.
     */
    CallerStanding standing();
}
