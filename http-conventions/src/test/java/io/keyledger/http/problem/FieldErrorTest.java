package io.keyledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldErrorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59",
                "/a\r\nb",
                "/\u001b[31m",
                "/\ud800"
            })
    void givenNameThatIsNotFitToBeShown_thenLeftOut(String pointer) {
        assertThat(new FieldError(pointer, "is not a known field").pointer()).isEmpty();
    }

    @Test
    void givenLongName_thenLeftOut() {
        assertThat(new FieldError("x".repeat(101), "").pointer()).isEmpty();
        assertThat(new FieldError("x".repeat(100), "").pointer()).hasSize(100);
    }

    @Test
    void givenManyErrors_thenOnlyTwentyAreTold() {
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < 1_000; i++) {
            errors.add("/" + i, "is not a known field");
        }

        assertThat(errors.toProblem().errors()).hasSize(20);
    }
}
