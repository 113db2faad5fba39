package io.keyledger.access.oidc;

import static io.keyledger.access.sample.Answers.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.keyledger.access.issuer.TestIssuer;
import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** S2, for JWTs of a real issuer. */
@Tag("slow")
@SampleTest
class OidcTest {

    private static final TestIssuer ISSUER = TestIssuer.start();

    @Autowired private SampleClient client;

    @DynamicPropertySource
    static void trustTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("keyledger.oidc.issuer-uri", ISSUER::uri);
        properties.add("keyledger.oidc.audience", () -> TestIssuer.AUDIENCE);
        properties.add("keyledger.oidc.role-mapping.keyledger-admins", () -> "operator");
        properties.add("keyledger.oidc.role-mapping.team-leads", () -> "owner");
    }

    @AfterAll
    static void stopTheIssuer() {
        ISSUER.close();
    }

    @Test
    void givenTokenOfTheIssuer_whenSent_thenTheCallerIsWhoItsClaimsSay() {
        String token =
                ISSUER.token(
                        Map.of(
                                "organization", "acme",
                                "roles", List.of("developer", "team-leads"),
                                "name", "Ada Lovelace"));

        HttpResponse<String> me = client.getAs(token, "/v1/me");

        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(me.body())
                .contains("{\"type\":\"oidc\",\"id\":\"console\",\"name\":\"Ada Lovelace\"}")
                .contains("\"organizationId\":\"acme\"")
                .contains("\"roles\":[\"owner\",\"developer\"]");
    }

    @Test
    void givenTokenOfAnOrganization_whenItEntersAnother_then404() {
        String token = ISSUER.tokenWith(claims -> {});

        assertThat(client.getAs(token, "/v1/organizations/acme/things/known").statusCode())
                .isEqualTo(200);
        assertProblem(
                client.getAs(token, "/v1/organizations/other/things/known"), 404, "not-found");
    }

    static Stream<Arguments> tampered() {
        return Stream.of(
                Arguments.of("no exp", with(claims -> claims.expirationTime(null))),
                Arguments.of("expired", with(claims -> claims.expirationTime(inSeconds(-60)))),
                Arguments.of("not yet valid", with(claims -> claims.notBeforeTime(inSeconds(90)))),
                Arguments.of("wrong audience", with(claims -> claims.audience("other"))),
                Arguments.of("no audience", with(claims -> claims.audience((String) null))),
                Arguments.of("wrong issuer", with(claims -> claims.issuer("http://localhost:1"))),
                Arguments.of("no issuer", with(claims -> claims.issuer(null))),
                Arguments.of("no subject", with(claims -> claims.subject(null))),
                Arguments.of("subject with LF", with(claims -> claims.subject("a\nb"))),
                Arguments.of("no organization", with(claims -> claims.claim("organization", null))),
                Arguments.of(
                        "odd organization", with(claims -> claims.claim("organization", "A b"))),
                Arguments.of(
                        "two organizations",
                        with(claims -> claims.claim("organization", List.of("acme", "other")))),
                Arguments.of(
                        "operator that is not mapped",
                        with(
                                claims ->
                                        claims.claim("organization", null)
                                                .claim("roles", List.of("operator")))),
                Arguments.of("wrong key", signedBy(ISSUER.key().getKeyID())),
                Arguments.of("unknown key", signedBy("unknown")),
                Arguments.of("alg none", ISSUER.unsignedTokenWith(claims -> {})),
                Arguments.of("HMAC with the public key", hmac()),
                Arguments.of("other claims under the signature", spliced()),
                Arguments.of("no signature", cut()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampered")
    void givenTokenWithOneThingWrong_whenSent_then401(String wrong, String token) {
        HttpResponse<String> answer = client.getAs(token, "/v1/me");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void givenTokenWithNothingWrong_whenSent_thenAdmitted() {
        assertThat(client.getAs(with(claims -> {}), "/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void givenClockThatIsAFewSecondsOff_thenAdmitted() {
        String token = with(claims -> claims.expirationTime(inSeconds(-5)));

        assertThat(client.getAs(token, "/v1/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"superuser", "operator", "OWNER", "''"})
    void givenRoleThatIsUnknownOrNotMapped_thenItGrantsNothing(String role) {
        String token = with(claims -> claims.claim("roles", List.of(role)));

        assertThat(client.getAs(token, "/v1/me").body()).contains("\"permissions\":[]");
        assertProblem(client.getAs(token, "/v1/organizations/acme/things/known"), 403, "forbidden");
    }

    @Test
    void givenRoleThatIsMappedToOperator_thenItNeedsNoOrganization() {
        String token =
                with(
                        claims ->
                                claims.claim("organization", null)
                                        .claim("roles", "keyledger-admins"));

        assertThat(client.getAs(token, "/v1/me").body())
                .contains("\"organizationId\":null", "\"roles\":[\"operator\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb', ada, ada",
        "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59, ada, ada",
        "' ', '\u0000', console",
        "' Ada ', ada, Ada"
    })
    void givenNameThatIsNotFitToBeKept_thenTheNextOrTheSubjectIsTheName(
            String name, String preferred, String shown) {
        String token =
                with(claims -> claims.claim("name", name).claim("preferred_username", preferred));

        assertThat(client.getAs(token, "/v1/me").body()).contains("\"name\":\"" + shown + "\"");
    }

    @Test
    void givenJwtInTime_thenWhatItStartedMayGoOnAsItMayBegin() {
        String token = with(claims -> {});

        assertThat(client.getAs(token, "/v1/still-admitted").body()).isEqualTo("true");
    }

    @Test
    void givenJwtThatExpiredWithinTheSkew_thenWhatItStartedMayNotGoOn() {
        String token = with(claims -> claims.expirationTime(inSeconds(-5)));

        assertThat(client.getAs(token, "/v1/still-admitted").body()).isEqualTo("false");
    }

    @Test
    void givenIssuerThatRotatesItsKey_thenNewTokensAreAdmitted() {
        assertThat(client.getAs(with(claims -> {}), "/v1/me").statusCode()).isEqualTo(200);

        ISSUER.rotateKey();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> client.getAs(with(claims -> {}), "/v1/me").statusCode() == 200);
    }

    private static String with(Consumer<JWTClaimsSet.Builder> change) {
        return ISSUER.tokenWith(change);
    }

    private static JWTClaimsSet good() {
        return ISSUER.claims(claims -> {});
    }

    private static Date inSeconds(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signedBy(String keyId) {
        return TestIssuer.sign(good(), TestIssuer.newKey(keyId));
    }

    private static String hmac() {
        try {
            RSAKey key = ISSUER.key();
            SignedJWT jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                            good());
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String spliced() {
        String[] one = with(claims -> {}).split("\\.");
        String[] other = with(claims -> claims.claim("roles", "owner")).split("\\.");
        return one[0] + "." + other[1] + "." + one[2];
    }

    private static String cut() {
        String token = with(claims -> {});
        return token.substring(0, token.lastIndexOf('.') + 1);
    }
}
