package io.keyledger.access.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** A real issuer, Spring Authorization Server, in this process; its key can be borrowed. */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "keyledger";
    public static final String SUBJECT = "console";

    private final ConfigurableApplicationContext context;
    private final IssuerApplication.Contents contents;
    private final String port;

    private TestIssuer(ConfigurableApplicationContext context) {
        this.context = context;
        this.contents = context.getBean(IssuerApplication.Contents.class);
        this.port = context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public static TestIssuer start() {
        return start(0);
    }

    public static TestIssuer start(int port) {
        return new TestIssuer(
                new SpringApplicationBuilder(IssuerApplication.class)
                        .run("--server.port=" + port, "--spring.main.banner-mode=off"));
    }

    public String uri() {
        return "http://localhost:" + port;
    }

    /** A token that it issues itself, with these claims beside its own. */
    public String token(Map<String, Object> claims) {
        contents.claims = claims;
        Map<?, ?> answer =
                RestClient.create(uri())
                        .post()
                        .uri("/oauth2/token")
                        .headers(headers -> headers.setBasicAuth(SUBJECT, "secret"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("grant_type=client_credentials")
                        .retrieve()
                        .body(Map.class);
        return String.valueOf(answer == null ? null : answer.get("access_token"));
    }

    public RSAKey key() {
        return contents.key;
    }

    public void rotateKey() {
        contents.key = newKey(UUID.randomUUID().toString());
    }

    /** A token signed with the issuer's own key, as it would be but for this change. */
    public String tokenWith(Consumer<JWTClaimsSet.Builder> change) {
        return sign(claims(change), key());
    }

    /** The same without any signature. */
    public String unsignedTokenWith(Consumer<JWTClaimsSet.Builder> change) {
        return new PlainJWT(claims(change)).serialize();
    }

    /** The claims of a token that is accepted, but for this change. */
    public JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(uri())
                        .audience(List.of("other", AUDIENCE))
                        .subject(SUBJECT)
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .claim("organization", "acme")
                        .claim("roles", List.of("developer"));
        change.accept(claims);
        return claims.build();
    }

    public static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(key.getKeyID())
                                    .type(JOSEObjectType.JWT)
                                    .build(),
                            claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
