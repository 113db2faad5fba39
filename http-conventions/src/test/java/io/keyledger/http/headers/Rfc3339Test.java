package io.keyledger.http.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.vocabulary.InvalidValueException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:15:30Z,2026-11-23T10:15:30.000Z",
        "2026-11-23T10:15:30.1Z,2026-11-23T10:15:30.100Z",
        "2026-11-23T10:15:30.123999999Z,2026-11-23T10:15:30.123Z",
        "1969-12-31T23:59:59.999Z,1969-12-31T23:59:59.999Z"
    })
    void givenTime_thenWrittenWithExactlyThreeDigits(Instant time, String written) {
        assertThat(Rfc3339.format(time)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:15:30Z,2026-11-23T10:15:30Z",
        "2026-11-23t10:15:30z,2026-11-23T10:15:30Z",
        "2026-11-23T10:15:30.123456789Z,2026-11-23T10:15:30.123456789Z",
        "2026-11-23T10:15:30+01:00,2026-11-23T09:15:30Z",
        "2026-11-23T10:15:30-00:00,2026-11-23T10:15:30Z"
    })
    void givenRfc3339_thenRead(String text, Instant time) {
        assertThat(Rfc3339.parse(text)).isEqualTo(time);
    }

    @Test
    void givenOwnOutput_thenReadBack() {
        Instant time = Instant.parse("2026-11-23T10:15:30.120Z");
        assertThat(Rfc3339.parse(Rfc3339.format(time))).isEqualTo(time);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "now",
                "1764000000",
                "2026-11-23",
                "2026-11-23T10:15:30",
                "2026-11-23T10:15Z",
                "2026-11-23 10:15:30Z",
                "2026-11-23T10:15:30+01",
                "2026-11-23T10:15:30+0100",
                "2026-11-23T10:15:30.Z",
                "2026-11-23T10:15:30,1Z",
                "2026-02-29T10:15:30Z",
                "2026-11-23T24:00:00Z",
                "2026-11-23T10:15:60Z",
                "+12026-11-23T10:15:30Z",
                "2026-11-23T10:15:30Z ",
                "２026-11-23T10:15:30Z"
            })
    void givenAnythingElse_thenInvalid(@Nullable String text) {
        assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(InvalidValueException.class);
    }
}
