package io.keyledger.starting.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

class AssumptionsTest {

    private static final String MONGODB = "spring.mongodb.uri";
    private static final String VIRTUAL = "spring.threads.virtual.enabled";

    private final MockEnvironment build = new MockEnvironment().withProperty(VIRTUAL, "true");
    private final Assumptions assumptions = Assumptions.of(build, build, List.of(MONGODB, VIRTUAL));
    private final MockEnvironment start = new MockEnvironment().withProperty(VIRTUAL, "true");

    @Test
    void givenTheSameAnswers_thenTheyHold() {
        start.setProperty("server.port", "0"); // which nobody asked for

        assertThat(assumptions.hold(start)).isTrue();
    }

    @Test
    void givenSettingThatWasNotThere_thenTheyDoNotHold() {
        start.setProperty(MONGODB, "mongodb://db.example");

        assertThat(assumptions.hold(start)).isFalse();
    }

    @Test
    void givenEmptySettingThatWasNotThere_thenTheyDoNotHold() {
        start.setProperty(MONGODB, "");

        assertThat(assumptions.hold(start)).isFalse();
    }

    @Test
    void givenAnotherValue_thenTheyDoNotHold() {
        start.setProperty(VIRTUAL, "false");

        assertThat(assumptions.hold(start)).isFalse();
    }

    @Test
    void givenSettingThatIsThereNoMore_thenTheyDoNotHold() {
        assertThat(assumptions.hold(new MockEnvironment())).isFalse();
    }

    @Test
    void givenProfile_thenTheyDoNotHold() {
        start.setActiveProfiles("production");

        assertThat(assumptions.hold(start)).isFalse();
    }

    @Test
    void givenEnvironmentVariable_thenItIsASettingToo() {
        StandardEnvironment variables = environmentWith(Map.of("SPRING_MONGODB_URI", "mongodb://"));

        assertThat(assumptions.hold(environmentWith(Map.of()))).isTrue();
        assertThat(assumptions.hold(variables)).isFalse();
    }

    @Test
    void givenTheirText_thenItSaysTheSame() {
        assertThat(Assumptions.from(assumptions.text())).isEqualTo(assumptions);
        assertThat(assumptions.text()).contains(MONGODB, VIRTUAL + "=true");
    }

    @Test
    void givenValueOfSeveralLines_thenItCannotBeWrittenDown() {
        build.setProperty(MONGODB, "mongodb://\n" + VIRTUAL + "=true");
        Assumptions severalLines = Assumptions.of(build, build, List.of(MONGODB));

        assertThatIllegalStateException().isThrownBy(severalLines::text);
        assertThat(severalLines.hold(build)).isTrue();
    }

    private static StandardEnvironment environmentWith(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource("systemEnvironment", variables));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("defaults", Map.of(VIRTUAL, "true")));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
