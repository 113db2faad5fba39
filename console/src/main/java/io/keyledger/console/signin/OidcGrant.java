package io.keyledger.console.signin;

import io.keyledger.console.api.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** What the issuer gave a person who signed in: an access token, and perhaps how to get another. */
final class OidcGrant {

    /** So long before its end a token is renewed, or a quarter of its life if that is less. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    private static final int QUARTER = 4;

    private final OAuth2AccessToken accessToken;
    private final @Nullable OAuth2RefreshToken refreshToken;
    private final ReentrantLock renewing;

    private OidcGrant(
            OAuth2AccessToken accessToken,
            @Nullable OAuth2RefreshToken refreshToken,
            ReentrantLock renewing) {
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
        this.renewing = renewing;
    }

    static OidcGrant of(OAuth2AccessToken accessToken, @Nullable OAuth2RefreshToken refreshToken) {
        return new OidcGrant(accessToken, refreshToken, new ReentrantLock());
    }

    OidcGrant renewed(OAuth2AccessTokenResponse newer) {
        return new OidcGrant(newer.getAccessToken(), newer.getRefreshToken(), renewing);
    }

    OAuth2AccessToken accessToken() {
        return accessToken;
    }

    Optional<OAuth2RefreshToken> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    Credential credential() {
        return new Credential(accessToken.getTokenValue());
    }

    /** Held while the tokens of a session are renewed: a refresh token is often good for once. */
    ReentrantLock renewing() {
        return renewing;
    }

    boolean isOver(Instant now) {
        Instant end = accessToken.getExpiresAt();
        return end != null && !now.isBefore(end);
    }

    /** Whether it is time for newer tokens, if there is a way to get any. */
    boolean isDue(Instant now) {
        Instant end = accessToken.getExpiresAt();
        return end != null && refreshToken != null && !now.isBefore(end.minus(early(end)));
    }

    private Duration early(Instant end) {
        Instant start = accessToken.getIssuedAt();
        if (start == null) {
            return EARLY;
        }
        Duration quarter = Duration.between(start, end).dividedBy(QUARTER);
        return quarter.compareTo(EARLY) < 0 ? quarter : EARLY;
    }
}
