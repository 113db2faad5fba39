package io.keyledger.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.authentication.Authenticator;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OidcPropertiesTest {

    private static final String ISSUER = "keyledger.oidc.issuer-uri=";
    private static final String AUDIENCE = "keyledger.oidc.audience=";

    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withBean(Clock.class, Clock::systemUTC)
                    .withUserConfiguration(OidcConfiguration.class);

    @Test
    void givenNoIssuer_thenNoJwtIsLookedAt() {
        application.run(
                context -> assertThat(context).hasNotFailed().doesNotHaveBean(Authenticator.class));
        application
                .withPropertyValues(ISSUER, AUDIENCE)
                .run(context -> assertThat(context).doesNotHaveBean(Authenticator.class));
    }

    @Test
    void givenIssuerThatIsAway_thenTheStartGoesOn() {
        application
                .withPropertyValues(ISSUER + "https://127.0.0.1:1/realm", AUDIENCE + "keyledger")
                .run(context -> assertThat(context).hasSingleBean(Authenticator.class));
    }

    @Test
    void givenIssuerWithoutAudience_orTheReverse_thenRefusesToStart() {
        assertRefused(
                "issuer-uri and keyledger.oidc.audience are needed",
                ISSUER + "https://issuer.example");
        assertRefused("issuer-uri and keyledger.oidc.audience are needed", AUDIENCE + "keyledger");
    }

    @ParameterizedTest
    @CsvSource({
        "http://issuer.example",
        "http://127.0.0.1.issuer.example",
        "http://localhost@issuer.example",
        "ftp://localhost",
        "issuer.example",
        "https://"
    })
    void givenIssuerWhoseKeysAnybodyCouldChangeOnTheirWay_thenRefusesToStart(String issuer) {
        assertRefused("must be an https URL", ISSUER + issuer, AUDIENCE + "keyledger");
    }

    @ParameterizedTest
    @CsvSource({
        "role-mapping.admins=superuser, keyledger.oidc.role-mapping must be",
        "clock-skew=1h, clock-skew must be",
        "clock-skew=-1s, clock-skew must be",
        "timeout=0s, timeout must be",
        "timeout=10m, timeout must be"
    })
    void givenSettingThatCannotBe_thenRefusesToStart(String setting, String reason) {
        assertRefused(
                reason,
                ISSUER + "https://issuer.example",
                AUDIENCE + "keyledger",
                "keyledger.oidc." + setting);
    }

    private void assertRefused(String reason, String... settings) {
        application
                .withPropertyValues(settings)
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(reason));
    }
}
