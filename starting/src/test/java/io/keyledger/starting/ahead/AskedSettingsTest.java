package io.keyledger.starting.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

class AskedSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void givenSettingsThatAreAskedFor_thenTheyAndTheirAnswersAreAssumed() {
        environment.setProperty("kept", "here");
        environment.setProperty("never-asked-for", "here");
        ConfigurationPropertySources.attach(environment);
        AskedSettings.noteIn(environment);

        assertThat(environment.getProperty("kept")).isEqualTo("here");
        assertThat(environment.containsProperty("missing")).isFalse();

        assertThat(AskedSettings.endIn(environment).lines())
                .contains("kept=here", "missing")
                .noneMatch(line -> line.startsWith("never-asked-for"));
    }

    /** A start asks before there are any beans, and so before there is what they bring along. */
    @Test
    void givenAnswerThatCameWithTheBeans_thenItIsNoneToAssume() {
        ConfigurationPropertySources.attach(environment);
        AskedSettings.noteIn(environment);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("brought along", Map.of("multipart", "false")));

        assertThat(environment.getProperty("multipart")).isEqualTo("false");

        assertThat(AskedSettings.endIn(environment).lines()).contains("multipart");
    }

    @Test
    void givenWhatIsOfOneProcess_thenItIsNotAssumed() {
        AskedSettings.noteIn(environment);

        assertThat(environment.getProperty("spring.application.pid")).isNull();

        assertThat(AskedSettings.endIn(environment).lines())
                .noneMatch(line -> line.startsWith("spring.application"));
    }

    @Test
    void givenVariableOfTheMachineThatBuilds_thenItDecidesNothingAndIsNotAssumed() {
        StandardEnvironment machine = new StandardEnvironment();
        machine.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("LEDGER_PASSWORD", "meadow")));
        AskedSettings.noteIn(machine);

        assertThat(machine.getProperty("ledger.password")).isNull();

        assertThat(AskedSettings.endIn(machine).lines()).contains("ledger.password");
    }

    @Test
    void givenNothingNoted_thenNothingIsAssumed() {
        assertThatIllegalStateException().isThrownBy(() -> AskedSettings.endIn(environment));
    }
}
