package io.keyledger.query.verification;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.ProvenFollower;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.query.reading.MinPosition;
import io.keyledger.query.reading.ReadModelBehindException;
import io.keyledger.query.reading.ReadModelProgress;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a secret is valid. What was acknowledged in this process counts at once, what was
 * in another within the bound of the follower's proof. The whole ledger counts before a secret is
 * called unknown, and always if the caller wants it so.
 */
final class Verifier {

    private static final Logger log = LoggerFactory.getLogger(Verifier.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final ProvenFollower follower;
    private final KeyStates states;
    private final KeyIds ids;
    private final ReadModelProgress listing;

    /**
     * @param follower keeps the states right
     */
    Verifier(
            Ledger ledger,
            ProvenFollower follower,
            KeyStates states,
            KeyIds ids,
            ReadModelProgress listing) {
        this.ledger = ledger;
        this.follower = follower;
        this.states = states;
        this.ids = ids;
        this.listing = listing;
    }

    /**
     * @param caller the organization that the caller is bound to, if any: keys of others are
     *     unknown to it
     * @throws VerificationUnavailableException if a right answer cannot be given now
     */
    Verdict verify(Presentation presented, Optional<OrganizationId> caller) {
        if (presented.secret().isEmpty()) {
            return without(VerificationCode.MALFORMED);
        }
        requireProven();
        awaitApplied(presented.strong() ? ledger.head() : ledger.committedPosition());
        SecretDigest digest = presented.secret().get().digest();
        return idOf(digest, caller)
                .flatMap(this::stateOf)
                // The read model only points to a key; whose it is, and its secret, the ledger
                // says.
                .filter(view -> view.digest().equals(digest))
                .filter(view -> caller.isEmpty() || caller.get().equals(view.organizationId()))
                .map(view -> verdictOn(view, presented.environment()))
                .orElseGet(() -> without(VerificationCode.UNKNOWN));
    }

    private Verdict without(VerificationCode code) {
        return new Verdict(code, Optional.empty(), follower.appliedPosition());
    }

    /**
     * @throws ReadModelBehindException if it does not reach the position that the caller insists on
     */
    void requireReached(MinPosition minimum) {
        if (!follower.awaitApplied(minimum.value().orElse(0), LONGEST_WAIT)) {
            throw new ReadModelBehindException();
        }
    }

    /** Before anything that is held is looked at: after that, it may have become too old. */
    private void requireProven() {
        if (!follower.isProven()) {
            throw new VerificationUnavailableException();
        }
    }

    private void awaitApplied(long position) {
        if (!follower.awaitApplied(position, LONGEST_WAIT)) {
            throw new VerificationUnavailableException();
        }
    }

    private Optional<ApiKeyId> idOf(SecretDigest digest, Optional<OrganizationId> caller) {
        Optional<ApiKeyId> id = ids.idOf(digest, caller);
        return id.isPresent() ? id : idOfNewKey(digest, caller);
    }

    /** Before a secret is called unknown, the listing must have seen every key that there is. */
    private Optional<ApiKeyId> idOfNewKey(SecretDigest digest, Optional<OrganizationId> caller) {
        if (!listing.awaitApplied(ledger.head(), LONGEST_WAIT)) {
            throw new VerificationUnavailableException();
        }
        Optional<ApiKeyId> id = ids.idOf(digest, caller);
        if (id.isEmpty() && listing.hasParkedEvents()) {
            throw new VerificationUnavailableException();
        }
        return id;
    }

    /** A history that cannot be understood says nothing about the key: neither valid nor not. */
    private Optional<ApiKeyView> stateOf(ApiKeyId id) {
        try {
            return states.stateOf(id);
        } catch (RuntimeException e) {
            // The listing parks such a key, or stops, and tells the operator.
            log.debug("{} cannot be verified", id, e);
            throw new VerificationUnavailableException();
        }
    }

    private Verdict verdictOn(ApiKeyView view, Environment environment) {
        return new Verdict(
                codeOf(view, environment), Optional.of(view), follower.appliedPosition());
    }

    private static VerificationCode codeOf(ApiKeyView view, Environment environment) {
        if (view.environment() != environment) {
            return VerificationCode.WRONG_ENVIRONMENT;
        }
        return switch (view.status()) {
            case DELETED -> VerificationCode.DELETED;
            case REVOKED -> VerificationCode.REVOKED;
            case ACTIVE -> VerificationCode.VALID;
        };
    }
}
