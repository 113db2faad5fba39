package io.keyledger.query.feed.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ExportPropertiesTest {

    private static final String SETTING = "keyledger.exports.limit";

    @Test
    void givenNothingOrNone_thenTheDefaultOrNone() {
        assertThat(bound(Map.of()).limit()).isEqualTo(32);
        assertThat(bound(Map.of(SETTING, "0")).limit()).isZero();
    }

    @Test
    void givenLessThanNone_thenTheMessageNamesTheSetting() {
        assertThatThrownBy(() -> bound(Map.of(SETTING, "-1")))
                .rootCause()
                .hasMessage(SETTING + " must be 0 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "1e3", "99999999999999999999"})
    void givenTextThatIsNoSuchNumber_thenRefusedByTheNameOfTheSetting(String text) {
        assertThatThrownBy(() -> bound(Map.of(SETTING, text)))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining(SETTING);
    }

    private static ExportProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("keyledger.exports", ExportProperties.class);
    }
}
