package io.keyledger.access.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    /** Those of Spring Security's firewall, which these rules stand in for. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    private static final Pattern VALUE =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Test
    void givenEachCharacterOfUnicode_thenJudgedAsByTheFirewallsOwnRules() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = "a" + Character.toString(character) + "z";
            assertThat(HeaderText.isName(text))
                    .as("U+%04X in a name", character)
                    .isEqualTo(NAME.matcher(text).matches());
            assertThat(HeaderText.isValue(text))
                    .as("U+%04X in a value", character)
                    .isEqualTo(VALUE.matcher(text).matches());
        }
    }

    @Test
    void givenNoCharacter_thenAllowed() {
        assertThat(HeaderText.isName("")).isTrue();
        assertThat(HeaderText.isValue("")).isTrue();
    }
}
