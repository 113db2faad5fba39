package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamingPropertiesTest {

    @Test
    void givenNothing_thenTheDefaults() {
        assertThat(bound(Map.of()).heartbeat()).isEqualTo(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, -1",
        "limit-per-organization, -1",
        "heartbeat, 0s",
        "retry, -1s",
        "buffer, 0B",
        "stall-timeout, 0s"
    })
    void givenValueThatCannotBe_thenTheMessageNamesTheSetting(String name, String value) {
        String setting = "keyledger.streams." + name;

        assertThatThrownBy(() -> bound(Map.of(setting, value)))
                .rootCause()
                .hasMessageStartingWith(setting + " must be ");
    }

    private static StreamingProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("keyledger.streams", StreamingProperties.class);
    }
}
