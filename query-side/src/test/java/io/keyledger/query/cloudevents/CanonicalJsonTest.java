package io.keyledger.query.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The examples of RFC 8785 and of its test suite, as far as they apply. */
class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static String canonical(String json) {
        return CanonicalJson.of(JSON.readTree(json));
    }

    @Test
    void givenStringAndLiteralsOfSection322_thenTheyAreEscapedAsThere() {
        assertThat(
                        canonical(
                                """
                                {
                                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                                  "literals": [null, true, false]
                                }
                                """))
                .isEqualTo(
                        "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void givenKeysOfSection323_thenTheyAreSortedByTheirCodeUnits() {
        assertThat(
                        canonical(
                                """
                                {
                                  "\\u20ac": "Euro Sign",
                                  "\\r": "Carriage Return",
                                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                                  "1": "One",
                                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                                  "\\u0080": "Control",
                                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                                }
                                """))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                                + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void givenNestedArraysAndObjects_thenOnlyKeysAreSorted() {
        assertThat(canonical("[56, {\"d\": true, \"10\": null, \"1\": [ ]}, {}]"))
                .isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true},{}]");
        assertThat(
                        canonical(
                                "{\"\": \"empty\", \"a\": {}, \"A\": {\"b\":\"123\"}, \"111\": [{\"e\":\"yes\",\"E\":\"no\"}]}"))
                .isEqualTo(
                        "{\"\":\"empty\",\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{\"b\":\"123\"},\"a\":{}}");
    }

    @Test
    void givenTextThatUnicodeWouldNormalise_thenItIsLeftAsItIs() {
        assertThat(canonical("{\"Unnormalized Unicode\": \"A\\u030a\"}"))
                .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
    }

    @Test
    void givenEveryControlCharacter_thenItHasTheShortestEscape() {
        assertThat(
                        canonical(
                                "\"\\u0000\\u0008\\u0009\\u000A\\u000B\\u000C\\u000D\\u001F\\u007F\\u2028\""))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u007f\u2028\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "42, 42",
        "9007199254740991, 9007199254740991",
        "-9007199254740991, -9007199254740991"
    })
    void givenInteger_thenItIsWrittenAsEcmaScriptDoes(String number, String expected) {
        assertThat(canonical(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "-9007199254740992",
                "1e400",
                "99999999999999999999",
                "1.5",
                "1.0",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "{\"\\ud83d.\": 1}"
            })
    void givenWhatReadersUnderstandDifferently_thenItIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical(json));
    }
}
