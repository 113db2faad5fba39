package io.keyledger.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OidcSignInPropertiesTest {

    private static OidcSignInProperties settings(String clientId, String issuer, String secret) {
        return new OidcSignInProperties(
                clientId, secret, issuer, "Example", List.of("profile"), Map.of(), "{baseUrl}");
    }

    @Test
    void givenNoClientId_thenOff() {
        assertThat(settings("", "", "").isOn()).isFalse();
        assertThat(settings("", "https://id.example.org", "").isOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example.org, https://id.example.org/.well-known/openid-configuration",
        "https://id.example.org/, https://id.example.org/.well-known/openid-configuration",
        "https://example.org/a/b, https://example.org/a/b/.well-known/openid-configuration",
        "http://127.0.0.1:9000, http://127.0.0.1:9000/.well-known/openid-configuration"
    })
    void givenClientId_thenOnAndTheIssuerIsAskedWhereItAlwaysIs(String issuer, String document) {
        OidcSignInProperties settings = settings("console", issuer, "");

        assertThat(settings.isOn()).isTrue();
        assertThat(settings.discoveryDocument()).hasToString(document);
        assertThat(settings.allScopes()).containsExactly("openid", "profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://id.example.org", "id.example.org", "https://", "a b"})
    void givenClientIdWithoutAnIssuerThatIsSafe_thenRefused(String issuer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("console", issuer, ""))
                .withMessageContaining("needs an issuer");
    }

    @Test
    void givenClientSecret_whenPrinted_thenNotInIt() {
        assertThat(settings("console", "https://id.example.org", "hidden").toString())
                .doesNotContain("hidden");
    }
}
