package io.keyledger.access.tokens;

import io.keyledger.access.Caller;
import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.access.authentication.CallerWatch;
import io.keyledger.events.AccessTokenEvent;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.ProvenFollower;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Authenticates access tokens from the ledger alone: no read model, no lock, no unit of work.
 *
 * <p>A revoke that is acknowledged in this process counts from that moment on; one of another
 * process counts within {@link #BOUND}. When that cannot be promised, nobody is let in.
 */
final class AccessTokens implements AutoCloseable {

    static final Duration BOUND = Duration.ofSeconds(2);

    private final Clock clock;
    private final AccessTokenUses uses;
    private final Duration bound;
    private final TokenStates states;
    private final Ledger ledger;
    private final ProvenFollower follower;

    AccessTokens(Ledger ledger, Clock clock, AccessTokenUses uses) {
        this(ledger, clock, uses, BOUND);
    }

    AccessTokens(Ledger ledger, Clock clock, AccessTokenUses uses, Duration bound) {
        this.ledger = ledger;
        this.clock = clock;
        this.uses = uses;
        this.bound = bound;
        this.states = new TokenStates(ledger);
        this.follower =
                new ProvenFollower(
                        ledger,
                        ledger.follow(
                                "access-tokens",
                                AccessTokenEvent.AGGREGATE_TYPE,
                                new ForgettingOfTokens(states)),
                        bound,
                        "access tokens");
    }

    /**
     * The caller whom the token admits now. An unknown id, another random part, a revoked and an
     * expired token are all the same: empty.
     *
     * @throws LedgerUnavailableException if the answer is not known now
     */
    Optional<Caller> authenticate(AccessTokenSecret token) {
        SecretDigest digest = token.digest();
        // First the proof, then the cache: the other way round, an entry could be read, then
        // revoked, then found to be fresh.
        requireFresh();
        Instant now = clock.instant();
        Optional<Caller> caller =
                states.of(token.id().value()).flatMap(state -> state.admit(digest, now));
        if (caller.isPresent()) {
            uses.used(token.id(), now);
        }
        return caller;
    }

    /** Whether it is known now whom to admit. */
    boolean isProven() {
        return follower.isProven();
    }

    /** What this process appended must have been applied, always. */
    private void requireFresh() {
        if (!follower.isProven()) {
            throw new LedgerUnavailableException(
                    "Nothing proves that the ledger is being followed");
        }
        long appended = ledger.appendedPosition(AccessTokenEvent.AGGREGATE_TYPE);
        if (!follower.awaitApplied(appended, bound)) {
            throw new LedgerUnavailableException("What follows the ledger is behind");
        }
    }

    /**
     * Tells whether the token still admits its caller. It never waits for the ledger to be
     * followed, and does without the token itself. The age of a proof and the time for which an
     * answer goes on by it are together no more than the bound.
     */
    CallerLiveness livenessOf(AccessTokenSecret token) {
        String id = token.id().value();
        SecretDigest digest = token.digest();
        return () -> standingOf(id, digest);
    }

    private CallerStanding standingOf(String id, SecretDigest digest) {
        if (!follower.isProvenWithin(bound.minus(CallerWatch.LEASE))) {
            return standingWithoutProof(id, digest);
        }
        try {
            return admits(states.of(id), digest) ? CallerStanding.ADMITTED : CallerStanding.REFUSED;
        } catch (LedgerUnavailableException e) {
            return CallerStanding.UNKNOWN; // a revocation may be what cannot be read
        }
    }

    /** What is cached may be too old to admit anybody, but a refusal is for ever. */
    private CallerStanding standingWithoutProof(String id, SecretDigest digest) {
        Optional<TokenState> cached = states.cached(id);
        return cached.isPresent() && !admits(cached, digest)
                ? CallerStanding.REFUSED
                : CallerStanding.UNKNOWN;
    }

    private boolean admits(Optional<TokenState> token, SecretDigest digest) {
        return token.flatMap(state -> state.admit(digest, clock.instant())).isPresent();
    }

    @Override
    public void close() {
        follower.close();
    }
}
