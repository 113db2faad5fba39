package io.keyledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodeTest {

    /** The table of the REST contract. */
    @Test
    void givenTheContract_thenTheseAreAllCodes() {
        assertThat(Arrays.stream(ErrorCode.values()).map(code -> code.status() + " " + code.code()))
                .containsExactly(
                        "400 invalid-request",
                        "401 unauthenticated",
                        "403 forbidden",
                        "404 not-found",
                        "405 method-not-allowed",
                        "406 not-acceptable",
                        "409 conflict",
                        "409 idempotency-key-spent",
                        "412 version-mismatch",
                        "413 payload-too-large",
                        "415 unsupported-media-type",
                        "422 idempotency-key-reused",
                        "429 rate-limited",
                        "500 internal",
                        "503 unavailable",
                        "503 read-model-behind");
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID_REQUEST",
        "404,NOT_FOUND",
        "409,CONFLICT",
        "414,INVALID_REQUEST",
        "422,INVALID_REQUEST",
        "431,INVALID_REQUEST",
        "501,INVALID_REQUEST",
        "502,INTERNAL",
        "503,UNAVAILABLE"
    })
    void givenStatusOfTheServer_thenNearestCode(int status, ErrorCode code) {
        assertThat(ErrorCode.forStatus(status)).isSameAs(code);
    }
}
