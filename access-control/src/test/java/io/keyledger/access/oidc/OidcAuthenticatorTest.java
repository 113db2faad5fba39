package io.keyledger.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.access.issuer.TestIssuer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes on is neither ended nor told to go on while nobody can say whether it may. */
class OidcAuthenticatorTest {

    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.e30.AAAA";

    @Test
    void givenIssuerThatIsAwayFromTheBeginning_thenTheStandingIsUnknown() throws IOException {
        TestIssuer away = TestIssuer.start();
        away.close();
        try (Issuer issuer = issuerAt(away)) {
            assertThat(standing(issuer, JWT)).isEqualTo(CallerStanding.UNKNOWN);
        }
    }

    @Test
    void givenIssuerThatWentAwayBeforeItToldItsKeys_thenTheStandingIsUnknown() throws IOException {
        TestIssuer going = TestIssuer.start();
        String token = going.tokenWith(claims -> {});
        try (Issuer issuer = issuerAt(going)) {
            assertThat(issuer.decoder()).isNotNull();
            going.close();

            assertThat(standing(issuer, token)).isEqualTo(CallerStanding.UNKNOWN);
        }
    }

    @Test
    void givenIssuerThatIsThere_thenItsTokenIsAdmittedAndAnotherRefused() throws IOException {
        try (TestIssuer there = TestIssuer.start();
                Issuer issuer = issuerAt(there)) {
            assertThat(standing(issuer, there.tokenWith(claims -> {})))
                    .isEqualTo(CallerStanding.ADMITTED);
            assertThat(standing(issuer, there.tokenWith(claims -> claims.audience("others"))))
                    .isEqualTo(CallerStanding.REFUSED);
        }
    }

    private static CallerStanding standing(Issuer issuer, String token) {
        OidcProperties unused = properties("");
        return new OidcAuthenticator(issuer, new OidcCallers(unused), Clock.systemUTC())
                .livenessOf(token)
                .standing();
    }

    private static Issuer issuerAt(TestIssuer issuer) {
        return new Issuer(properties(issuer.uri()));
    }

    private static OidcProperties properties(String issuerUri) {
        return new OidcProperties(
                issuerUri,
                issuerUri.isEmpty() ? "" : TestIssuer.AUDIENCE,
                "organization",
                "roles",
                List.of("name"),
                Map.of(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
    }
}
