package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    /** Made with another implementation. */
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000,00000000000000000000000000",
        "ffffffffffffffffffffffffffffffff,7zzzzzzzzzzzzzzzzzzzzzzzzz",
        "000102030405060708090a0b0c0d0e0f,00041061050r3gg28a1c60t3gf",
        "0123456789abcdef0123456789abcdef,014d2pf2dbsqqg28t5cy4tqkff"
    })
    void givenKnownBits_thenIdIsTheirBase32(String bits, String characters) {
        byte[] bytes = HexFormat.of().parseHex(bits);
        assertThat(ApiKeyId.ofBits(bytes)).isEqualTo(ApiKeyId.of("key_" + characters));
        assertThat(AccessTokenId.ofBits(bytes)).isEqualTo(AccessTokenId.of("tok_" + characters));
    }

    @Test
    void givenRandomIds_thenAllDifferAndAllParse() {
        Seeded random = new Seeded(1);
        Set<ApiKeyId> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ApiKeyId id = ApiKeyId.random(random);
            assertThat(seen.add(id)).isTrue();
            assertThat(ApiKeyId.parse(id.value())).contains(id);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "key_",
                "00041061050r3gg28a1c60t3gf",
                "tok_00041061050r3gg28a1c60t3gf",
                "KEY_00041061050r3gg28a1c60t3gf",
                "key_00041061050R3GG28A1C60T3GF",
                "key_00041061050r3gg28a1c60t3g",
                "key_00041061050r3gg28a1c60t3gf0",
                "key_80041061050r3gg28a1c60t3gf",
                "key_zzzzzzzzzzzzzzzzzzzzzzzzzz",
                "key_0004106105or3gg28a1c60t3gf",
                "key_0004106105il3gg28a1c60t3gf",
                "key_0004106105ur3gg28a1c60t3gf",
                "key_0004106105-r3gg28a1c60t3gf",
                "key_0004106105\u0660r3gg28a1c60t3gf",
                "key_00041061050r3gg28a1c60t3gf\n"
            })
    void givenAnyOtherSpelling_thenNoId(@Nullable String text) {
        assertThat(ApiKeyId.parse(text)).isEmpty();
        assertThatThrownBy(() -> ApiKeyId.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void givenWrongNumberOfBits_thenRefused() {
        assertThatThrownBy(() -> ApiKeyId.ofBits(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "acme", "a-b", "a--b", "9to5"})
    void givenSlug_thenOrganizationId(String slug) {
        assertThat(OrganizationId.of(slug).value()).isEqualTo(slug);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "-", "-a", "a-", "A", "a_b", "a.b", "a b", "ä", "a/b", "a\n", "..", "%00"
            })
    void givenAnythingElse_thenNoOrganizationId(@Nullable String text) {
        assertThatThrownBy(() -> OrganizationId.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void givenSixtyThreeCharacters_thenOrganizationId_andNotOneMore() {
        assertThat(OrganizationId.of("a".repeat(63)).value()).hasSize(63);
        assertThatThrownBy(() -> OrganizationId.of("a".repeat(64)))
                .isInstanceOf(InvalidValueException.class);
    }
}
