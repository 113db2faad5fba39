package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {

    /** Made with another implementation of CRC-32 and base62. */
    private static final String KNOWN = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @EnumSource
    void givenGeneratedSecret_whenParsed_thenItIsTheSame(Environment environment) {
        Seeded random = new Seeded(1);
        for (String prefix : new String[] {"kl", "a0", "abcdefghij"}) {
            for (int i = 0; i < 1_000; i++) {
                String secret =
                        ApiKeySecret.generate(KeyPrefix.of(prefix), environment, random).reveal();
                assertThat(secret)
                        .matches(prefix + "_" + environment.secretTag() + "_[0-9A-Za-z]{38}");
                assertThat(ApiKeySecret.parse(secret).orElseThrow().reveal()).isEqualTo(secret);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KNOWN,
                "kl_preview_abcdefghijklmnopqrstuvwxyz0123453cHs73",
                "a012345678_prod_abcdefghijklmnopqrstuvwxyz0123450tQWPN"
            })
    void givenSecretOfAnotherImplementation_whenParsed_thenAccepted(String secret) {
        assertThat(parses(secret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "klt_prod_abcdefghijklmnopqrstuvwxyz0123450cZg7p",
                "whk_prod_abcdefghijklmnopqrstuvwxyz0123452VTUt9",
                "whsec_preview_abcdefghijklmnopqrstuvwxyz0123454FVtKj",
                "k_prod_abcdefghijklmnopqrstuvwxyz01234547xsN2",
                "abcdefghijk_prod_abcdefghijklmnopqrstuvwxyz0123453JZRUb",
                "Kl_prod_abcdefghijklmnopqrstuvwxyz0123452cROMA",
                "1k_prod_abcdefghijklmnopqrstuvwxyz01234547yLZp",
                "kl_stage_abcdefghijklmnopqrstuvwxyz0123453u0NUX"
            })
    void givenRightChecksumButWrongPrefixOrEnvironment_whenParsed_thenRefused(String secret) {
        assertThat(parses(secret)).isFalse();
    }

    @Test
    void v1_givenAnyTruncation_whenParsed_thenRefused() {
        for (String secret : manySecrets()) {
            for (int start = 0; start < secret.length(); start++) {
                for (int end = start; end <= secret.length(); end++) {
                    if (end - start < secret.length()) {
                        assertThat(parses(secret.substring(start, end))).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void v1_givenAnyExtensionByOneCharacter_whenParsed_thenRefused() {
        for (String secret : manySecrets()) {
            for (int i = 0; i <= secret.length(); i++) {
                for (char c = 0; c < 0x100; c++) {
                    String extended = secret.substring(0, i) + c + secret.substring(i);
                    assertThat(parses(extended)).isFalse();
                }
            }
        }
    }

    @Test
    void v1_givenAnySingleChangedCharacter_whenParsed_thenRefused() {
        for (String secret : manySecrets()) {
            for (int i = 0; i < secret.length(); i++) {
                for (char c = 0; c < 0x100; c++) {
                    if (c != secret.charAt(i)) {
                        String changed = secret.substring(0, i) + c + secret.substring(i + 1);
                        assertThat(parses(changed)).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void v1_givenAnySwapOfDifferentNeighbours_whenParsed_thenRefused() {
        for (String secret : manySecrets()) {
            for (int i = 0; i + 1 < secret.length(); i++) {
                char[] swapped = secret.toCharArray();
                swapped[i] = secret.charAt(i + 1);
                swapped[i + 1] = secret.charAt(i);
                if (swapped[i] != swapped[i + 1]) {
                    assertThat(parses(new String(swapped))).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "_",
                "kl_prod_",
                " " + KNOWN,
                KNOWN + " ",
                KNOWN + "\n",
                KNOWN + "\0",
                "\0" + KNOWN,
                // Cyrillic a, full-width b, Arabic-Indic zero, dotless i, soft hyphen
                "kl_prod_\u0430bcdefghijklmnopqrstuvwxyz0123453TMl59",
                "kl_prod_a\uff42cdefghijklmnopqrstuvwxyz0123453TMl59",
                "kl_prod_abcdefghijklmnopqrstuvwxyz\u0660123453TMl59",
                "kl_prod_abcdefgh\u0131jklmnopqrstuvwxyz0123453TMl59",
                "kl_prod_abcdefgh\u00adijklmnopqrstuvwxyz0123453TMl59",
                "\uff4bl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59",
                "kl\uff3fprod_abcdefghijklmnopqrstuvwxyz0123453TMl59",
                // the low byte of each is the right character
                "kl_prod_\u0161bcdefghijklmnopqrstuvwxyz0123453TMl59",
                "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl\u0135\u0139",
                "kl_prod_abcdefghijklmnopqrstuvwxyz012345\ud83d\ude00Ml59"
            })
    void v2_givenBlankOrLookAlike_whenParsed_thenRefused(@Nullable String text) {
        assertThat(ApiKeySecret.parse(text)).isEmpty();
    }

    /** To read a terabyte would take minutes on any machine. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void v2_givenOneMegabyte_whenParsed_thenRefusedWithoutReadingIt() {
        String megabyte = KNOWN + "a".repeat(1 << 20);

        for (int i = 0; i < 1_000_000; i++) {
            if (ApiKeySecret.parse(megabyte).isPresent()) {
                fail("It was taken for a secret");
            }
        }
    }

    @Test
    void givenManySecrets_thenEachOfTheirCharactersIsEquallyLikely() {
        int secrets = 20_000;
        int[] counts = new int[128];
        Seeded random = new Seeded(2);
        for (int i = 0; i < secrets; i++) {
            String secret = generate(random);
            secret.substring(8, 40).chars().forEach(c -> counts[c]++);
        }

        double expected = secrets * 32.0 / 62;
        double chiSquare =
                BASE62.chars().mapToDouble(c -> Math.pow(counts[c] - expected, 2) / expected).sum();
        assertThat(Arrays.stream(counts).sum()).isEqualTo(secrets * 32);
        // 61 degrees of freedom: above 124 once in 100,000 seeds; a remainder of 64 gives 20,000
        assertThat(chiSquare).isLessThan(124);
    }

    @Test
    void givenManySecrets_thenAlmostEachCostsOneCallOfTheRandomSource() {
        Seeded random = new Seeded(3);
        for (int i = 0; i < 10_000; i++) {
            generate(random);
        }
        assertThat(random.calls()).isBetween(10_000, 10_001);
    }

    @Test
    void givenManySecrets_thenNoTwoAreEqual() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(generate(new Seeded(i)))).isTrue();
        }
    }

    @Test
    void givenSecret_thenHintIsPrefixAndLastFourCharacters() {
        assertThat(known().hint()).isEqualTo("kl_prod_…Ml59");
    }

    @Test
    void givenSecret_thenDigestIsItsSha256() {
        assertThat(known().digest().hex())
                .isEqualTo("12bf95397a033d801117695b2729f1924bc3d1c6d6676ceaaa4e509da10c2fb2");
    }

    @Test
    void givenSecret_whenPrinted_thenRedacted() {
        assertThat(known()).hasToString("ApiKeySecret[redacted]");
    }

    @Test
    void givenSecret_whenSerialized_thenRefused() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(known()))
                    .isInstanceOf(NotSerializableException.class);
        }
    }

    private static ApiKeySecret known() {
        return ApiKeySecret.parse(KNOWN).orElseThrow();
    }

    private static String[] manySecrets() {
        Seeded random = new Seeded(4);
        String[] secrets = new String[50];
        Arrays.setAll(secrets, i -> i == 0 ? KNOWN : generate(random));
        return secrets;
    }

    private static String generate(Seeded random) {
        return ApiKeySecret.generate(KeyPrefix.of("kl"), Environment.PRODUCTION, random).reveal();
    }

    private static boolean parses(String text) {
        return ApiKeySecret.parse(text).isPresent();
    }
}
