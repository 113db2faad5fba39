package io.keyledger.command.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.vocabulary.Environment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestFingerprintTest {

    @Test
    void descriptionNullAndAbsentAreTheSameRequestButNameAndEnvironmentCount() {
        assertThat(fingerprint("a", null, Environment.PREVIEW))
                .isEqualTo(fingerprint(" a ", "  ", Environment.PREVIEW))
                .isNotEqualTo(fingerprint("b", null, Environment.PREVIEW))
                .isNotEqualTo(fingerprint("a", "x", Environment.PREVIEW))
                .isNotEqualTo(fingerprint("a", null, Environment.PRODUCTION));
    }

    @Test
    void textCannotMoveFromOneFieldToTheNextUnnoticed() {
        assertThat(fingerprint("a", "bc", Environment.PREVIEW))
                .isNotEqualTo(fingerprint("ab", "c", Environment.PREVIEW));
    }

    private static RequestFingerprint fingerprint(
            String name, @Nullable String description, Environment environment) {
        return RequestFingerprint.of(
                new ApiKeyDetails(ApiKeyName.of(name), Description.of(description), environment));
    }
}
