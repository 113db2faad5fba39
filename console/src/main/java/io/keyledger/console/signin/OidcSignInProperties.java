package io.keyledger.console.signin;

import io.keyledger.http.outgoing.SafeUrl;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in with OpenID Connect. Off unless a client id is set.
 *
 * @param clientId {@code keyledger.console.oidc.client-id}: as what the console is registered at
 *     the issuer
 * @param clientSecret {@code keyledger.console.oidc.client-secret}: empty for a public client,
 *     which has PKCE alone
 * @param issuerUri {@code keyledger.console.oidc.issuer-uri}: by default the issuer whose JWTs the
 *     API accepts ({@code keyledger.oidc.issuer-uri})
 * @param providerName {@code keyledger.console.oidc.provider-name}: what people call it, for the
 *     button "Sign in with …"
 * @param scopes {@code keyledger.console.oidc.scopes}: asked for beside {@code openid}; with {@code
 *     offline_access} most issuers give a refresh token
 * @param parameters {@code keyledger.console.oidc.parameters.<name>}: what an issuer wants to hear
 *     besides, such as {@code audience}, to issue a JWT for the API
 * @param redirectUri {@code keyledger.console.oidc.redirect-uri}: where the issuer sends people
 *     back to
 */
@ConfigurationProperties("keyledger.console.oidc")
record OidcSignInProperties(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String issuerUri,
        @DefaultValue("single sign-on") String providerName,
        @DefaultValue("profile") List<String> scopes,
        @DefaultValue Map<String, String> parameters,
        @DefaultValue("{baseUrl}" + OidcSignInConfigurer.CALLBACK) String redirectUri) {

    /** For each request to the issuer, to connect and to answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    /**
     * @throws IllegalArgumentException if nobody could sign in so, or not safely
     */
    OidcSignInProperties {
        scopes = List.copyOf(scopes);
        parameters = Map.copyOf(parameters);
        if (!clientId.isBlank() && !SafeUrl.isSafe(issuerUri)) {
            throw new IllegalArgumentException(
                    "keyledger.console.oidc.client-id needs an issuer, by"
                            + " keyledger.console.oidc.issuer-uri or keyledger.oidc.issuer-uri: an"
                            + " https URL, or http on the loopback interface");
        }
    }

    boolean isOn() {
        return !clientId.isBlank();
    }

    boolean isPublicClient() {
        return clientSecret.isBlank();
    }

    Set<String> allScopes() {
        Set<String> all = new LinkedHashSet<>();
        all.add("openid");
        all.addAll(scopes);
        return all;
    }

    /** OpenID Connect Discovery 1.0, section 4. */
    URI discoveryDocument() {
        return URI.create(issuerUri.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    @Override
    public String toString() {
        return "OidcSignInProperties[" + clientId + " at " + issuerUri + "]";
    }
}
