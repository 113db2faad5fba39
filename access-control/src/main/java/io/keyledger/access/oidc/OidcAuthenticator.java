package io.keyledger.access.oidc;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import io.keyledger.access.Caller;
import io.keyledger.access.authentication.Authenticator;
import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.http.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Bearer credentials that are JWTs of the issuer. */
final class OidcAuthenticator implements Authenticator {

    private static final Logger log = LoggerFactory.getLogger(OidcAuthenticator.class);

    private final Issuer issuer;
    private final OidcCallers callers;
    private final Clock clock;

    OidcAuthenticator(Issuer issuer, OidcCallers callers, Clock clock) {
        this.issuer = issuer;
        this.callers = callers;
        this.clock = clock;
    }

    /** A header in Base64, which is a JSON object, and two dots (RFC 7515, section 7.1). */
    @Override
    public boolean recognizes(String credential) {
        return credential.startsWith("eyJ")
                && credential.chars().filter(character -> character == '.').count() == 2;
    }

    @Override
    public Optional<Caller> authenticate(String credential) {
        try {
            return callerOf(issuer.decoder().decode(credential));
        } catch (JwtValidationException e) {
            log.debug("A JWT is refused: {}", e.getErrors());
            return Optional.empty();
        } catch (BadJwtException e) {
            return Optional.empty(); // its message may repeat the token
        } catch (JwtException e) {
            return unknownKey(e);
        } catch (IssuerUnavailableException e) {
            throw ProblemException.unavailable();
        }
    }

    /** Until it expires, since a JWT cannot be revoked. Nothing of it is kept but that time. */
    @Override
    public CallerLiveness livenessOf(String credential) {
        try {
            Instant expiresAt = issuer.decoder().decode(credential).getExpiresAt();
            return () -> standingUntil(expiresAt);
        } catch (BadJwtException e) {
            return () -> CallerStanding.REFUSED;
        } catch (JwtException | IssuerUnavailableException e) {
            return () -> CallerStanding.UNKNOWN; // its keys cannot be had now
        }
    }

    private CallerStanding standingUntil(@Nullable Instant expiresAt) {
        return expiresAt != null && clock.instant().isBefore(expiresAt)
                ? CallerStanding.ADMITTED
                : CallerStanding.REFUSED;
    }

    private Optional<Caller> callerOf(Jwt jwt) {
        Optional<Caller> caller = callers.callerOf(jwt);
        if (caller.isEmpty()) {
            log.debug("A JWT is refused: it names no subject, or no organization");
        }
        return caller;
    }

    /**
     * Empty if the issuer has told its keys a moment ago and this one was not among them.
     *
     * @throws ProblemException {@code unavailable} if it cannot tell them
     */
    private static Optional<Caller> unknownKey(JwtException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return Optional.empty();
            }
        }
        log.debug("The issuer's keys cannot be had now", failure);
        throw ProblemException.unavailable();
    }
}
