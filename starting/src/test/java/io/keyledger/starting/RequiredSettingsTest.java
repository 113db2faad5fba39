package io.keyledger.starting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();
    private final RequiredSettings settings =
            new RequiredSettings(
                    List.of(
                            new RequiredSetting("meadow", "where the sheep are"),
                            new RequiredSetting("dog", "who minds them")));

    @Test
    void givenAllSettings_whenChecked_thenAccepted() {
        environment.setProperty("meadow", "green");
        environment.setProperty("dog", "awake");

        assertThatCode(() -> settings.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void givenSettingThatIsBlank_whenChecked_thenRefusedByItsNameAndMeaning(String blank) {
        environment.setProperty("meadow", "green");
        environment.setProperty("dog", blank);

        assertThatThrownBy(() -> settings.check(environment))
                .isInstanceOf(SettingRefusedException.class)
                .hasMessage("The setting dog is missing: who minds them");
    }

    @Test
    void givenNoSetting_whenChecked_thenTheFirstIsNamed() {
        assertThatThrownBy(() -> settings.check(environment))
                .hasMessage("The setting meadow is missing: where the sheep are");
    }
}
