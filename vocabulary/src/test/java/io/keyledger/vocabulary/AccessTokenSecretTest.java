package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenSecretTest {

    /** Made with another implementation of CRC-32 and base62. */
    private static final String KNOWN =
            "klt_01hzy3abcdefghjkmnpqrstvwxabcdefghijklmnopqrstuvwxyz0123451bbiZl";

    @Test
    void givenGeneratedSecret_whenParsed_thenItIsTheSameAndNamesItsId() {
        Seeded random = new Seeded(1);
        for (int i = 0; i < 1_000; i++) {
            AccessTokenId id = AccessTokenId.random(random);
            String secret = AccessTokenSecret.generate(id, random).reveal();

            AccessTokenSecret parsed = AccessTokenSecret.parse(secret).orElseThrow();

            assertThat(parsed.reveal()).isEqualTo(secret);
            assertThat(parsed.id()).isEqualTo(id);
            assertThat(parsed.digest()).isEqualTo(SecretDigest.of(secret));
        }
    }

    @Test
    void givenSecretOfAnotherImplementation_whenParsed_thenAccepted() {
        assertThat(AccessTokenSecret.parse(KNOWN).orElseThrow().id())
                .isEqualTo(AccessTokenId.of("tok_01hzy3abcdefghjkmnpqrstvwx"));
    }

    @Test
    void givenGeneratedSecrets_thenNoneLooksMadeUp() {
        Seeded random = new Seeded(2);
        for (int i = 0; i < 10_000; i++) {
            AccessTokenId id = AccessTokenId.random(random);
            assertThat(AccessTokenSecret.generate(id, random).looksMadeUp()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "klt_00000000000000000000000000aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa3JLpj8",
                "klt_00000000000000000000000000changemechangemechangemechangeme1atPrF",
                "klt_00000000000000000000000000abcdefghijklmnopqrstuvwxyz0123450Vw6m1",
                KNOWN
            })
    void givenSecretThatSomebodyTyped_thenItLooksMadeUp(String text) {
        assertThat(AccessTokenSecret.parse(text).orElseThrow().looksMadeUp()).isTrue();
    }

    @Test
    void givenAnyTruncationOrExtension_whenParsed_thenRefused() {
        for (int end = 0; end < KNOWN.length(); end++) {
            assertThat(AccessTokenSecret.parse(KNOWN.substring(0, end))).isEmpty();
            assertThat(AccessTokenSecret.parse(KNOWN.substring(end + 1))).isEmpty();
        }
        assertThat(AccessTokenSecret.parse(KNOWN + "0")).isEmpty();
        assertThat(AccessTokenSecret.parse("0" + KNOWN)).isEmpty();
    }

    @Test
    void givenAnySingleChangedCharacter_whenParsed_thenRefused() {
        for (int i = 0; i < KNOWN.length(); i++) {
            for (char c = 0; c < 0x200; c++) {
                if (c != KNOWN.charAt(i)) {
                    String changed = KNOWN.substring(0, i) + c + KNOWN.substring(i + 1);
                    assertThat(AccessTokenSecret.parse(changed)).isEmpty();
                }
            }
        }
    }

    @Test
    void givenAnySwapOfDifferentNeighbours_whenParsed_thenRefused() {
        for (int i = 0; i + 1 < KNOWN.length(); i++) {
            char[] swapped = KNOWN.toCharArray();
            swapped[i] = KNOWN.charAt(i + 1);
            swapped[i + 1] = KNOWN.charAt(i);
            if (swapped[i] != swapped[i + 1]) {
                assertThat(AccessTokenSecret.parse(new String(swapped))).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "klt_", "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59"})
    void givenSomethingElse_whenParsed_thenRefused(@Nullable String text) {
        assertThat(AccessTokenSecret.parse(text)).isEmpty();
    }

    @Test
    void givenSecret_whenPrinted_thenRedacted() {
        assertThat(AccessTokenSecret.parse(KNOWN).orElseThrow())
                .hasToString("AccessTokenSecret[redacted]");
    }
}
