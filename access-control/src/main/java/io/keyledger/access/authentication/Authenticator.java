package io.keyledger.access.authentication;

import io.keyledger.access.Caller;
import io.keyledger.http.problem.ProblemException;
import java.util.Optional;

/**
 * One kind of bearer credential. All beans of this type are asked, and the first that recognizes a
 * credential by its shape decides alone.
 */
public interface Authenticator {

    /** Whether the credential is of this kind, genuine or not; without a look into any store. */
    boolean recognizes(String credential);

    /**
     * The caller who holds the credential; empty if it is not valid, for whatever reason.
     *
     * @throws ProblemException {@code unavailable} if that cannot be known now
     */
    Optional<Caller> authenticate(String credential);

    /**
     * Tells from now on whether the credential still admits its caller; asked for by the few
     * requests whose answers go on for long. What is kept for it should be less than the
     * credential.
     */
    CallerLiveness livenessOf(String credential);
}
