package io.keyledger.http.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.InvalidValueException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @Test
    void givenVersion_thenQuoted() {
        assertThat(EntityTags.of(3)).isEqualTo("\"3\"");
    }

    @Test
    void givenNoHeaderOrAsterisk_thenAnyVersion() {
        assertThat(EntityTags.ifMatch(null)).isEqualTo(ExpectedVersion.any());
        assertThat(EntityTags.ifMatch(" * ")).isEqualTo(ExpectedVersion.any());
        assertThat(EntityTags.ifMatch("*").accepts(7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"",
                " \"3\"\t",
                "\"2\", \"3\"",
                "\"2\",\"3\"",
                ",\"3\", ,",
                "W/\"4\", \"3\"",
                "\"x,y\", \"3\""
            })
    void givenListWithVersion3_thenThatIsExpected(String header) {
        assertThat(EntityTags.ifMatch(header).accepts(3)).isTrue();
        assertThat(EntityTags.ifMatch(header).accepts(4)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"3\"",
                "\"03\"",
                "\"+3\"",
                "\"\"",
                "\"0\"",
                "\"-3\"",
                "\"abc\"",
                "\"99999999999999999999\"",
                "\"\u00e9\""
            })
    void givenTagsThatNoVersionHas_thenNoneIsExpected(String header) {
        assertThat(EntityTags.ifMatch(header)).isEqualTo(ExpectedVersion.oneOf(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "3",
                "\"3",
                "3\"",
                "'3'",
                "\"3\" \"4\"",
                "\"3\"x",
                "\"3\", *",
                "**",
                "w/\"3\"",
                "W/ \"3\"",
                "\"3 \"",
                "\"3\", 4",
                "\"\u0000\""
            })
    void givenSomethingElse_thenInvalid(String header) {
        assertThatThrownBy(() -> EntityTags.ifMatch(header))
                .isInstanceOf(InvalidValueException.class);
    }
}
