package io.keyledger.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @EnumSource
    void givenValueOfEnvironment_thenReadBack(Environment environment) {
        assertThat(Environment.of(environment.value())).isSameAs(environment);
    }

    @ParameterizedTest
    @EnumSource
    void givenValueOfStatus_thenReadBack(ApiKeyStatus status) {
        assertThat(ApiKeyStatus.of(status.value())).isSameAs(status);
    }

    @ParameterizedTest
    @EnumSource
    void givenValueOfActorType_thenReadBack(ActorType type) {
        assertThat(ActorType.of(type.value())).isSameAs(type);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Production", "PRODUCTION", "prod", "active ", "production\0"})
    void givenAnyOtherWord_thenRefused(@Nullable String text) {
        assertThatThrownBy(() -> Environment.of(text)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ApiKeyStatus.of(text)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ActorType.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kl", "a0", "abcdefghij", "kltx", "wh", "whsecx"})
    void givenPrefix_thenAccepted(String prefix) {
        assertThat(KeyPrefix.of(prefix).value()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "k",
                "abcdefghijk",
                "1k",
                "Kl",
                "k_l",
                "k-l",
                "kl\n",
                "klt",
                "whk",
                "whsec"
            })
    void givenNoPrefix_thenRefused(@Nullable String prefix) {
        assertThatThrownBy(() -> KeyPrefix.of(prefix)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void givenActorWithoutIdOrName_thenRefused() {
        assertThatThrownBy(() -> new Actor(ActorType.SYSTEM, "", "x"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Actor(ActorType.SYSTEM, "x", " "))
                .isInstanceOf(InvalidValueException.class);
    }
}
