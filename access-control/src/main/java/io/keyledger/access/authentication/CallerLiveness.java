package io.keyledger.access.authentication;

/**
 * Tells whether the credential that a request came with still admits its caller. It is for answers
 * that go on long after their request was let in, such as streams; {@link CallerWatch} asks it for
 * them. A handler has it as a parameter.
 */
@FunctionalInterface
public interface CallerLiveness {

    /**
     * False once the credential is revoked or has expired, and also when that cannot be known now.
     * Who asks every {@link CallerWatch#INTERVAL} learns of a revocation in any process within two
     * seconds. It costs no more than authentication, and may be asked from any thread.
     */
    boolean stillAdmitted();
}
