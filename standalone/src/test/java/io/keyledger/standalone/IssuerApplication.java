package io.keyledger.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** An issuer by Spring Authorization Server, wired by hand: this class path is Keyledger's. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@EnableWebSecurity
class IssuerApplication {

    static final String AUDIENCE = "keyledger";
    static final String CLIENT = "console";
    static final String CLIENT_SECRET = "client-secret-of-the-console";
    static final String PERSON = "ada";
    static final String PASSWORD = "lovelace";

    /** What a test may change while it runs. */
    static final class Contents {
        volatile Map<String, Object> claims = defaultClaims();
        volatile Duration tokenLife = Duration.ofMinutes(5);
        volatile boolean refusesRenewals;
        volatile boolean altersNonces;
        final AtomicInteger renewals = new AtomicInteger();

        static Map<String, Object> defaultClaims() {
            return Map.of(
                    "organization", "oidc",
                    "roles", List.of("developer"),
                    "name", "Ada Lovelace");
        }
    }

    @Bean
    Contents contents() {
        return new Contents();
    }

    @Bean
    TomcatServletWebServerFactory server() {
        return new TomcatServletWebServerFactory(0);
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername(PERSON).password("{noop}" + PASSWORD).build());
    }

    /** Made anew for each request, since how long tokens live may change. */
    @Bean
    RegisteredClientRepository clients(Contents contents) {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                // its secret with a better hash, which nobody needs here
            }

            @Override
            public RegisteredClient findById(String id) {
                return console(contents);
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String clientId) {
                return clientId.equals(CLIENT) ? console(contents) : null;
            }
        };
    }

    private static RegisteredClient console(Contents contents) {
        RegisteredClient.Builder client =
                RegisteredClient.withId("1")
                        .clientId(CLIENT)
                        .clientSecret("{noop}" + CLIENT_SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("http://127.0.0.1/sign-in/oidc")
                        .scope("openid")
                        .scope("profile")
                        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .accessTokenTimeToLive(contents.tokenLife)
                                        .reuseRefreshTokens(false)
                                        .build());
        if (!contents.refusesRenewals) {
            client.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        }
        return client.build();
    }

    @Bean
    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("first").generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Contents contents) {
        return context -> {
            if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
                if (AuthorizationGrantType.REFRESH_TOKEN.equals(
                        context.getAuthorizationGrantType())) {
                    contents.renewals.incrementAndGet();
                }
                context.getClaims()
                        .audience(List.of(AUDIENCE))
                        .claims(claims -> claims.putAll(new HashMap<>(contents.claims)));
            } else if (contents.altersNonces) {
                context.getClaims().claim("nonce", "of-somebody-else");
            }
        };
    }
}
