package io.keyledger.console.signin;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Decodes ID tokens by the keys of the one issuer there is. Unlike Spring Security's own factory it
 * takes signatures by every kind of private key, as the API does (ADR 0021), and not RS256 alone.
 */
final class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private volatile @Nullable JwtDecoder decoder;

    @Override
    public JwtDecoder createDecoder(ClientRegistration client) {
        JwtDecoder known = decoder;
        if (known == null) {
            known = decoderFor(client);
            decoder = known;
        }
        return known;
    }

    private static JwtDecoder decoderFor(ClientRegistration client) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                String.valueOf(client.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithms(all -> all.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
