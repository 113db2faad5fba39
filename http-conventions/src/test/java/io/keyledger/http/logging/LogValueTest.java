package io.keyledger.http.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogValueTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    @ParameterizedTest
    @CsvSource({
        "/v1/me, /v1/me",
        "'a b', a_b",
        "a=b, a_b",
        "'a\"b', a_b",
        "a\\b, a_b",
        "'a\nb\r\t\u001b[31m', a_b___[31m",
        "ä\u202e, __"
    })
    void givenTextThatWouldEndTheValue_thenItDoesNot(String text, String value) {
        assertThat(LogValue.of(text)).isEqualTo(value);
    }

    @Test
    void givenNoText_thenADash() {
        assertThat(LogValue.of(null)).isEqualTo("-");
    }

    @Test
    void givenLongText_thenItIsCut() {
        assertThat(LogValue.of("x".repeat(201))).isEqualTo("x".repeat(200));
    }

    @Test
    void givenSecret_evenAtTheCut_thenNoPartOfItIsLeft() {
        assertThat(LogValue.of("x".repeat(180) + SECRET)).doesNotContain("kl_prod", "abcdef");
    }
}
