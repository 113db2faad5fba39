package io.keyledger.console.signin;

import io.keyledger.console.signin.SignInRefusal.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;

/**
 * Signs in whom the issuer vouches for, if the API accepts the access token that the issuer gives:
 * with it the API is called, as with any other credential.
 */
@Component
class OidcSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

    /** What the token endpoint's client says if nobody answers there. */
    private static final Set<String> AWAY = Set.of("invalid_token_response", "server_error");

    private static final int LONGEST = 300;

    private final OidcAuthorizationCodeAuthenticationProvider issuer;
    private final RestClientRefreshTokenTokenResponseClient renewals =
            new RestClientRefreshTokenTokenResponseClient();
    private final OidcClient client;
    private final People people;

    OidcSignIn(OidcClient client, People people) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(client.tokens());
        this.issuer =
                new OidcAuthorizationCodeAuthenticationProvider(
                        codes, // the API says who somebody is, so the issuer is not asked again
                        answer -> new DefaultOidcUser(List.of(), answer.getIdToken()));
        this.issuer.setJwtDecoderFactory(new IdTokenDecoders());
        this.renewals.setRestClient(client.tokens());
        this.client = client;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            var vouchedFor =
                    (OAuth2LoginAuthenticationToken)
                            Objects.requireNonNull(issuer.authenticate(attempt));
            return people.signIn(
                    OidcGrant.of(
                            Objects.requireNonNull(vouchedFor.getAccessToken()),
                            vouchedFor.getRefreshToken()));
        } catch (OAuth2AuthenticationException e) {
            throw refusal(e.getError());
        }
    }

    /**
     * The same person with newer tokens, and with the rights that are in them.
     *
     * @throws SignInRefusal if the issuer or the API want no more of the person, or do not answer
     */
    Person renew(Person person, OidcGrant grant) {
        try {
            return people.signInAgain(
                    person,
                    grant.renewed(
                            renewals.getTokenResponse(
                                    new OAuth2RefreshTokenGrantRequest(
                                            client.registration(),
                                            grant.accessToken(),
                                            grant.refreshToken().orElseThrow()))));
        } catch (OAuth2AuthorizationException e) {
            if (!AWAY.contains(e.getError().getErrorCode())) {
                throw new SignInRefusal(Reason.ISSUER_EXPIRED);
            }
            log.warn("The issuer renews nothing at the moment: {}", describe(e.getError()));
            throw new SignInRefusal(Reason.ISSUER_AWAY);
        }
    }

    private static SignInRefusal refusal(OAuth2Error error) {
        String code = error.getErrorCode();
        if (code.equals("access_denied")) {
            return new SignInRefusal(Reason.CANCELLED);
        }
        log.warn("Somebody could not sign in with the issuer: {}", describe(error));
        return new SignInRefusal(AWAY.contains(code) ? Reason.ISSUER_AWAY : Reason.ISSUER_REFUSED);
    }

    /** What comes with the browser may be anything. */
    private static String describe(OAuth2Error error) {
        String text = error.getErrorCode() + " " + error.getDescription();
        String printable = text.replaceAll("\\p{Cntrl}+", " ");
        return printable.substring(0, Math.min(LONGEST, printable.length()));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return attempt == OAuth2LoginAuthenticationToken.class;
    }
}
