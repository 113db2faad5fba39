package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretDigestTest {

    /** FIPS 180-4, example of one block. */
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void givenKnownText_thenDigestIsItsSha256() {
        assertThat(SecretDigest.of("abc").hex()).isEqualTo(ABC);
    }

    @Test
    void givenHex_thenEqualToTheDigestItCameFrom() {
        assertThat(SecretDigest.ofHex(ABC)).isEqualTo(SecretDigest.of("abc"));
        assertThat(SecretDigest.ofHex(ABC)).hasSameHashCodeAs(SecretDigest.of("abc"));
        assertThat(SecretDigest.ofHex(ABC.toUpperCase(Locale.ROOT)))
                .isEqualTo(SecretDigest.of("abc"));
    }

    @Test
    void givenAnyOtherBit_thenNotEqual() {
        SecretDigest digest = SecretDigest.ofHex(ABC);
        for (int i = 0; i < ABC.length(); i++) {
            char other = ABC.charAt(i) == '0' ? '1' : '0';
            String changed = ABC.substring(0, i) + other + ABC.substring(i + 1);
            assertThat(SecretDigest.ofHex(changed)).isNotEqualTo(digest);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ba",
                "zz7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            })
    void givenNoHex_thenRefused(@Nullable String hex) {
        assertThatThrownBy(() -> SecretDigest.ofHex(hex)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void givenDigest_whenPrinted_thenOnlyItsBeginning() {
        assertThat(SecretDigest.ofHex(ABC)).hasToString("SecretDigest[ba7816bf…]");
    }
}
