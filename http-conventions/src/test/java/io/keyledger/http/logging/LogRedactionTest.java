package io.keyledger.http.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CASES S1. */
class LogRedactionTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String secret =
            ApiKeySecret.generate(KeyPrefix.of("kl"), Environment.PRODUCTION, RANDOM).reveal();
    private final String token =
            AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM).reveal();

    @Test
    void givenSecretAnywhereInALine_thenOnlyItsTagIsLeft() {
        assertThat(LogRedaction.redact("Unrecognized field \"" + secret + "\" of x"))
                .isEqualTo("Unrecognized field \"kl_prod_[redacted]\" of x");
        assertThat(LogRedaction.redact("Bearer " + token + "," + secret + "!"))
                .isEqualTo("Bearer klt_[redacted],kl_prod_[redacted]!");
    }

    @Test
    void givenSecretThatIsCutOffOrMistyped_thenItIsRedactedToo() {
        for (int length = "kl_prod_".length() + 4; length < secret.length(); length++) {
            assertThat(LogRedaction.redact(secret.substring(0, length) + " (truncated)"))
                    .isEqualTo("kl_prod_[redacted] (truncated)");
        }
        assertThat(LogRedaction.redact(secret + "x")).isEqualTo("kl_prod_[redacted]");
    }

    @Test
    void givenTagInPercentEncoding_thenTheRestIsRedacted() {
        assertThat(LogRedaction.redact("GET /?q=%6blt" + token.substring(3)))
                .isEqualTo("GET /?q=%6blt_[redacted]");
        assertThat(LogRedaction.redact("GET /?q=kl_pro%64" + secret.substring(7)))
                .isEqualTo("GET /?q=kl_pro%64_[redacted]");
    }

    @Test
    void givenOtherCredentials_thenTheyAreRedacted() {
        assertThat(LogRedaction.redact("authorization: Basic eDpzZWNyZXQ=\r\nhost: a"))
                .isEqualTo("authorization: Basic [redacted]\r\nhost: a");
        assertThat(LogRedaction.redact("[Authorization:\"Bearer opaque.text\", Host:\"a\"]"))
                .isEqualTo("[Authorization:\"Bearer [redacted]\", Host:\"a\"]");
        assertThat(LogRedaction.redact("got eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"))
                .isEqualTo("got eyJ[redacted]");
        assertThat(LogRedaction.redact("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isEqualTo("whsec_[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The operator's access token is in /data/admin-token",
                "kl_prod_…x9Kd",
                "key_7w3rk0c5dhnqyj1t9xg2vz8ma4 of tok_00000000000000000000000000",
                "Started Keyledger in 3.1 seconds"
            })
    void givenNoCredential_thenTheLineIsAsItWas(String line) {
        assertThat(LogRedaction.redact(line)).isEqualTo(line);
    }
}
