package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " CI deploy ",
                "\tCI deploy\n",
                "\u00a0CI deploy\u3000",
                "\u2028CI deploy\u2007"
            })
    void givenSpaceAtTheEnds_thenItIsCutOff(String text) {
        assertThat(FreeText.singleLine(text, 9)).isEqualTo("CI deploy");
        assertThat(FreeText.multiLine(text, 9)).isEqualTo("CI deploy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img onerror=alert(1)>", "\u202eabc", "👩‍💻", "שלום", "a  b", "日本語"})
    void givenAnyOrdinaryCharacters_thenKeptAsTheyAre(String text) {
        assertThat(FreeText.singleLine(text, 100)).isEqualTo(text);
    }

    @Test
    void givenEmoji_thenEachCodePointCountsAsOne() {
        assertThat(FreeText.singleLine("🔑".repeat(100), 100)).hasSize(200);
        assertThat(reasonOf("🔑".repeat(101))).isEqualTo("must have at most 100 characters");
    }

    @Test
    void givenLengthAtTheLimitAfterTrimming_thenAccepted() {
        assertThat(FreeText.singleLine(" " + "x".repeat(100) + " ", 100)).hasSize(100);
        assertThat(reasonOf("x".repeat(101))).isEqualTo("must have at most 100 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\r\nb", "a\tb", "a\0b", "\u001b[31mred", "a\u007fb", "a\u0085b"})
    void givenControlCharacterInOneLine_thenRefused(String text) {
        assertThat(reasonOf(text)).isEqualTo("must not contain control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u2028b", "a\u2029b"})
    void givenSeparatorOfLines_thenRefusedInOneLineOnly(String text) {
        assertThat(reasonOf(text)).isEqualTo("must be a single line");
        assertThat(FreeText.multiLine(text, 100)).isEqualTo(text);
    }

    @Test
    void givenSeveralLines_thenLineBreaksAndTabsAreKeptAndOtherControlsRefused() {
        assertThat(FreeText.multiLine("a\r\n\tb\n", 100)).isEqualTo("a\r\n\tb");
        for (String control : new String[] {"\0", "\b", "\f", "\u001b", "\u0085"}) {
            assertThatThrownBy(() -> FreeText.multiLine("a" + control + "b", 100))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("must not contain control characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude00a", "\ude00\ud83d", "a\ud83db"})
    void givenHalfASurrogatePair_thenRefused(String text) {
        assertThat(reasonOf(text)).isEqualTo("must not contain half a surrogate pair");
    }

    @Test
    void givenSecretInside_thenRefusedWithoutRepeatingIt() {
        assertThat(reasonOf("my key is " + SECRET + "!"))
                .isEqualTo("must not contain an API key or an access token");
        assertThatThrownBy(() -> FreeText.multiLine("leaked:\n" + SECRET, 500))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"'',must not be blank", "' \t\u00a0',must not be blank", ",is required"})
    void givenNothing_thenOneLineIsRefused(@Nullable String text, String reason) {
        assertThat(reasonOf(text)).isEqualTo(reason);
    }

    @Test
    void givenBlank_thenSeveralLinesAreEmpty() {
        assertThat(FreeText.multiLine(" \n ", 500)).isEmpty();
        assertThatThrownBy(() -> FreeText.multiLine(null, 500)).hasMessage("is required");
    }

    private static String reasonOf(@Nullable String text) {
        try {
            FreeText.singleLine(text, 100);
            return "none";
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
