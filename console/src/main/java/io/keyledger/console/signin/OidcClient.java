package io.keyledger.console.signin;

import io.keyledger.console.signin.SignInRefusal.Reason;
import io.keyledger.http.outgoing.SafeUrl;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The console as a client of the issuer. The issuer is asked where its endpoints are when the first
 * person wants to sign in there, and again by the next one if it did not answer: the start needs no
 * issuer.
 */
@Component
class OidcClient {

    static final String REGISTRATION = "oidc";

    private static final Logger log = LoggerFactory.getLogger(OidcClient.class);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
            new ParameterizedTypeReference<>() {};

    /** Where people are sent, the client's secret is sent, and keys come from. */
    private static final List<String> ENDPOINTS =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    private final OidcSignInProperties properties;
    private final JdkClientHttpRequestFactory requests;
    private volatile @Nullable ClientRegistration registration;

    OidcClient(OidcSignInProperties properties) {
        this.properties = properties;
        this.requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .connectTimeout(OidcSignInProperties.TIMEOUT)
                                .build());
        this.requests.setReadTimeout(OidcSignInProperties.TIMEOUT);
    }

    /**
     * @throws SignInRefusal if the issuer does not say where its endpoints are
     */
    ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known == null) {
            known = discover();
            registration = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        try {
            Map<String, Object> metadata =
                    RestClient.builder()
                            .requestFactory(requests)
                            .build()
                            .get()
                            .uri(properties.discoveryDocument())
                            .retrieve()
                            .body(OBJECT);
            if (metadata == null || !properties.issuerUri().equals(metadata.get("issuer"))) {
                throw new IllegalArgumentException("it says that it is another issuer");
            }
            for (String endpoint : ENDPOINTS) {
                requireSafe(endpoint, metadata.get(endpoint));
            }
            return registrationOf(metadata);
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            log.warn(
                    "Nobody can sign in with {}: {}",
                    properties.issuerUri(),
                    String.valueOf(e.getMessage()).replaceAll("\\R", " "));
            throw new SignInRefusal(Reason.ISSUER_AWAY);
        }
    }

    private static void requireSafe(String endpoint, @Nullable Object url) {
        if (!(url instanceof String text) || !SafeUrl.isSafe(text)) {
            throw new IllegalArgumentException("its " + endpoint + " is no https URL");
        }
    }

    private ClientRegistration registrationOf(Map<String, Object> metadata) {
        ClientRegistration.Builder client =
                ClientRegistrations.fromOidcConfiguration(metadata)
                        .registrationId(REGISTRATION)
                        .clientId(properties.clientId())
                        .redirectUri(properties.redirectUri())
                        .scope(properties.allScopes());
        if (properties.isPublicClient()) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            client.clientSecret(properties.clientSecret());
        }
        return client.build();
    }

    /** For the token endpoint. */
    RestClient tokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(
                        converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
