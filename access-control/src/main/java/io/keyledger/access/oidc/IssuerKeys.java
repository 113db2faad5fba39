package io.keyledger.access.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.keyledger.http.outgoing.SafeUrl;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The issuer's keys, kept and renewed, and the decoder that goes by them. A key that is not known
 * makes it ask again, at most twice in {@link #INTERVAL}, so that keys may be rotated at any time
 * and made-up key ids do no harm. If the issuer is away, known keys stay good for {@link #OUTAGE}.
 */
final class IssuerKeys implements Closeable {

    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration OUTAGE = Duration.ofHours(1);
    private static final int LARGEST_DOCUMENT = 256 * 1024;

    /** Signatures by a private key only: with HMAC, whoever can check a token can make one. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final JWKSource<SecurityContext> source;
    private final JwtDecoder decoder;

    private IssuerKeys(JWKSource<SecurityContext> source, JwtDecoder decoder) {
        this.source = source;
        this.decoder = decoder;
    }

    /**
     * Asks the issuer where its keys are.
     *
     * @throws IOException if it does not answer in time, or not as OpenID Connect Discovery 1.0 has
     *     it
     */
    static IssuerKeys discover(OidcProperties properties) throws IOException {
        int millis = (int) properties.timeout().toMillis();
        ResourceRetriever http = new DefaultResourceRetriever(millis, millis, LARGEST_DOCUMENT);
        JWKSource<SecurityContext> source = source(jwksUri(properties, http), http, properties);
        return new IssuerKeys(source, decoder(source, properties));
    }

    private static URL jwksUri(OidcProperties properties, ResourceRetriever http)
            throws IOException {
        try {
            URL document = properties.discoveryDocument().toURL();
            Map<String, Object> metadata =
                    JSONObjectUtils.parse(http.retrieveResource(document).getContent());
            if (!properties.issuerUri().equals(metadata.get("issuer"))) {
                throw new IOException("it says that it is another issuer");
            }
            if (!(metadata.get("jwks_uri") instanceof String uri) || !SafeUrl.isSafe(uri)) {
                throw new IOException("it has no jwks_uri that is safe");
            }
            return URI.create(uri).toURL();
        } catch (ParseException e) {
            throw new IOException("its discovery document is no JSON object", e);
        }
    }

    private static JWKSource<SecurityContext> source(
            URL uri, ResourceRetriever http, OidcProperties properties) {
        return JWKSourceBuilder.create(uri, http)
                .cache(LIFE.toMillis(), 2 * properties.timeout().toMillis())
                .refreshAheadCache(LIFE.dividedBy(5).toMillis(), false)
                .rateLimited(INTERVAL.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    private static JwtDecoder decoder(
            JWKSource<SecurityContext> source, OidcProperties properties) {
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do it
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        JwtTimestampValidator timestamps = new JwtTimestampValidator(properties.clockSkew());
        timestamps.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(
                        timestamps,
                        new JwtIssuerValidator(properties.issuerUri()),
                        new JwtAudienceValidator(properties.audience())));
        return decoder;
    }

    JwtDecoder decoder() {
        return decoder;
    }

    @Override
    public void close() throws IOException {
        if (source instanceof Closeable closeable) {
            closeable.close();
        }
    }
}
