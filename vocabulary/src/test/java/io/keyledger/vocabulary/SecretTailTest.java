package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTailTest {

    /** 0xcbf43926 for "123456789" is the check value in every catalogue of CRCs. */
    @ParameterizedTest
    @CsvSource({
        "'',000000",
        "123456789,3jZRME",
        "The quick brown fox jumps over the lazy dog,1C9bYH",
        "a,4GEHKN"
    })
    void givenKnownText_thenChecksumIsItsCrc32InSixDigits(String text, String checksum) {
        StringBuilder secret = new StringBuilder(text);

        SecretTail.appendChecksum(secret);

        assertThat(secret).hasToString(text + checksum);
    }
}
