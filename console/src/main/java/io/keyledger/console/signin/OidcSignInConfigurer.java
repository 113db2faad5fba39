package io.keyledger.console.signin;

import io.keyledger.console.signin.SignInRefusal.Reason;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Signing in with OpenID Connect, in the filter chain of the pages: the authorization code flow
 * with PKCE, state and nonce. It is not Spring Security's own {@code oauth2Login}, which ends with
 * a principal of its kind; here everybody who is signed in is a {@link Person}.
 */
final class OidcSignInConfigurer
        extends AbstractHttpConfigurer<OidcSignInConfigurer, HttpSecurity> {

    /** Where people go to be sent to the issuer. */
    static final String START = "/sign-in/with/" + OidcClient.REGISTRATION;

    /** Where the issuer sends them back to. */
    static final String CALLBACK = "/sign-in/oidc";

    private static final String START_BASE = "/sign-in/with";

    private final OidcSignInProperties properties;
    private final ObjectProvider<OidcClient> client;
    private final ObjectProvider<OidcSignIn> signIn;
    private final Clock clock;

    OidcSignInConfigurer(
            OidcSignInProperties properties,
            ObjectProvider<OidcClient> client,
            ObjectProvider<OidcSignIn> signIn,
            Clock clock) {
        this.properties = properties;
        this.client = client;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public void configure(HttpSecurity http) {
        EndedSession ended = new EndedSession();
        http.addFilterAfter(
                        new OidcRenewalFilter(signIn::getObject, ended, clock),
                        SessionAgeFilter.class)
                .addFilterBefore(toTheIssuer(ended), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        fromTheIssuer(http, ended), UsernamePasswordAuthenticationFilter.class);
    }

    private OAuth2AuthorizationRequestRedirectFilter toTheIssuer(EndedSession ended) {
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(
                        id -> client.getObject().registration(), START_BASE);
        requests.setAuthorizationRequestCustomizer(
                request ->
                        request.additionalParameters(all -> all.putAll(properties.parameters())));
        OAuth2AuthorizationRequestRedirectFilter filter =
                new OAuth2AuthorizationRequestRedirectFilter(requests);
        filter.setAuthenticationFailureHandler(
                (request, response, failure) ->
                        ended.tell(request, response, Reason.of(failure, Reason.ISSUER_AWAY)));
        return filter;
    }

    private OidcCallbackFilter fromTheIssuer(HttpSecurity http, EndedSession ended) {
        OidcCallbackFilter filter = new OidcCallbackFilter(() -> client.getObject().registration());
        SavedRequestAwareAuthenticationSuccessHandler onwards =
                new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(http.getSharedObject(RequestCache.class));
        filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        filter.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(onwards);
        filter.setAuthenticationFailureHandler(
                (request, response, failure) ->
                        ended.tell(request, response, Reason.of(failure, Reason.ISSUER_REFUSED)));
        return filter;
    }
}
