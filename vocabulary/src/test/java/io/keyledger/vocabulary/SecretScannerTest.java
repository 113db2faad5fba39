package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {

    private static final String API_KEY = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";
    private static final String LONG_API_KEY =
            "a012345678_prod_abcdefghijklmnopqrstuvwxyz0123450tQWPN";
    private static final String PREVIEW_KEY = "kl_preview_abcdefghijklmnopqrstuvwxyz0123453cHs73";
    private static final String TOKEN =
            "klt_01hzy3abcdefghjkmnpqrstvwxabcdefghijklmnopqrstuvwxyz0123451bbiZl";

    @ParameterizedTest
    @ValueSource(strings = {API_KEY, LONG_API_KEY, PREVIEW_KEY, TOKEN})
    void givenSecretWhereverItStands_thenFoundAndRedacted(String secret) {
        for (String before : new String[] {"", " ", "x", "key", "0Z", "_", "a_prod_", "klt_"}) {
            for (String behind : new String[] {"", " ", "x", "0Zy", "_", "_prod_", "\0"}) {
                String text = before + secret + behind;

                assertThat(SecretScanner.containsSecret(text)).as(text).isTrue();
                assertThat(SecretScanner.redact(text)).isEqualTo(before + "[redacted]" + behind);
            }
        }
    }

    @Test
    void givenSeveralSecrets_whenRedacted_thenNoneIsLeft() {
        assertThat(SecretScanner.redact(API_KEY + TOKEN + ", " + PREVIEW_KEY + "!"))
                .isEqualTo("[redacted][redacted], [redacted]!");
    }

    @Test
    void givenTextThatIsNoString_thenSecretIsFoundToo() {
        assertThat(SecretScanner.containsSecret(new StringBuilder("x ").append(TOKEN))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {API_KEY, LONG_API_KEY, PREVIEW_KEY, TOKEN})
    void givenWrongChecksum_thenNotASecret(String secret) {
        for (int i = 0; i < secret.length(); i++) {
            char other = secret.charAt(i) == 'q' ? 'r' : 'q';
            String text = secret.substring(0, i) + other + secret.substring(i + 1);

            assertThat(SecretScanner.containsSecret(text)).as(text).isFalse();
            assertThat(SecretScanner.redact(text)).isSameAs(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CI deploy",
                "_prod_",
                "klt_",
                "kl_prod_…x9Kd",
                "the kl_prod_ keys of key_01hzy3abcdefghjkmnpqrstvwx"
            })
    void givenOrdinaryText_thenNothingIsFound(String text) {
        assertThat(SecretScanner.containsSecret(text)).isFalse();
        assertThat(SecretScanner.redact(text)).isSameAs(text);
    }

    /** A quadratic scan of these would take hours. */
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "_",
                "_prod_",
                "klt_",
                "aaaaaaaaaa_prod_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "klt_00000000000000000000000000aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "aaaaaaaaaa_prod_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void givenMegabytesOfNearMisses_thenScannedInLinearTime(String nearMiss) {
        String hostile = nearMiss.repeat((8 << 20) / nearMiss.length());

        assertThat(SecretScanner.containsSecret(hostile)).isFalse();
    }
}
