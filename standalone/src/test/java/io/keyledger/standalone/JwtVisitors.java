package io.keyledger.standalone;

import com.nimbusds.jwt.JWTClaimsSet;
import io.keyledger.access.issuer.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/**
 * Callers with JWTs that the issuer signed; those that are worth nothing have one thing wrong each.
 */
final class JwtVisitors {

    private static final Duration LONGER_THAN_THE_MATRIX = Duration.ofHours(1);

    private final TestIssuer issuer;

    JwtVisitors(TestIssuer issuer) {
        this.issuer = issuer;
    }

    List<Visitor> all() {
        return List.of(
                genuine("owner", Visitor.ORGANIZATION),
                genuine("verifier", Visitor.ORGANIZATION),
                genuine("owner", "other"),
                Visitor.holding("a JWT", signed(JwtVisitors::mapToOperator), "operator", null),
                worthless("no exp", signed(claims -> claims.expirationTime(null))),
                worthless(
                        "an exp that is over",
                        signed(claims -> claims.expirationTime(aWhileAgo()))),
                worthless("another audience", signed(claims -> claims.audience("other"))),
                worthless("another issuer", signed(claims -> claims.issuer("http://localhost:1"))),
                worthless("no organization", signed(claims -> claims.claim("organization", null))),
                worthless("a role operator that is not mapped", signed(JwtVisitors::callOperator)),
                worthless("a signature by another key", signedByAnother()),
                worthless("alg none", issuer.unsignedTokenWith(JwtVisitors::makeOwner)));
    }

    private Visitor genuine(String role, String organization) {
        String jwt =
                signed(
                        claims ->
                                claims.claim("organization", organization)
                                        .claim("roles", List.of(role)));
        return Visitor.holding("a JWT", jwt, role, organization);
    }

    private static Visitor worthless(String wrong, String jwt) {
        return Visitor.withWorthless("a JWT with " + wrong, "Bearer " + jwt);
    }

    private String signed(Consumer<JWTClaimsSet.Builder> change) {
        return issuer.tokenWith(claims -> change.accept(makeOwner(claims)));
    }

    private String signedByAnother() {
        return TestIssuer.sign(
                issuer.claims(JwtVisitors::makeOwner), TestIssuer.newKey(issuer.key().getKeyID()));
    }

    /** Of the organization that the matrix is about. */
    private static JWTClaimsSet.Builder makeOwner(JWTClaimsSet.Builder claims) {
        return claims.claim("organization", Visitor.ORGANIZATION)
                .claim("roles", List.of("owner"))
                .expirationTime(Date.from(Instant.now().plus(LONGER_THAN_THE_MATRIX)));
    }

    private static void mapToOperator(JWTClaimsSet.Builder claims) {
        claims.claim("organization", null).claim("roles", List.of("keyledger-admins"));
    }

    private static void callOperator(JWTClaimsSet.Builder claims) {
        claims.claim("organization", null).claim("roles", List.of("operator"));
    }

    private static Date aWhileAgo() {
        return Date.from(Instant.now().minusSeconds(60));
    }
}
