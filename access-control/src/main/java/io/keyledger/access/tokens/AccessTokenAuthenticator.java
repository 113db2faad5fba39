package io.keyledger.access.tokens;

import io.keyledger.access.Caller;
import io.keyledger.access.authentication.Authenticator;
import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bearer credentials that are access tokens. */
final class AccessTokenAuthenticator implements Authenticator {

    private static final String TAG = "klt_";
    private static final Logger log = LoggerFactory.getLogger(AccessTokenAuthenticator.class);

    private final AccessTokens tokens;

    AccessTokenAuthenticator(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean recognizes(String credential) {
        return credential.startsWith(TAG);
    }

    @Override
    public Optional<Caller> authenticate(String credential) {
        try {
            return AccessTokenSecret.parse(credential).flatMap(tokens::authenticate);
        } catch (LedgerUnavailableException e) {
            log.debug("An access token cannot be checked now", e);
            throw ProblemException.unavailable();
        }
    }

    @Override
    public CallerLiveness livenessOf(String credential) {
        return AccessTokenSecret.parse(credential)
                .map(tokens::livenessOf)
                .orElse(() -> CallerStanding.REFUSED);
    }
}
