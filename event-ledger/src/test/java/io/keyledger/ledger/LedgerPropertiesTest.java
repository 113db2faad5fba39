package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LedgerPropertiesTest {

    @Test
    void givenNothing_thenACommandWaitsForTwoSecondsAndAHalf() {
        assertThat(bound(Map.of()).appendTimeout()).isEqualTo(Duration.ofMillis(2_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s", "999us"})
    void givenTimeThatIsNone_thenRefusedInOneLineThatNamesTheSetting(String time) {
        assertThatThrownBy(() -> bound(Map.of("keyledger.append-timeout", time)))
                .rootCause()
                .isInstanceOf(LedgerSettingException.class)
                .hasMessage(
                        "The setting keyledger.append-timeout cannot be used:"
                                + " it must be a millisecond or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2,5s", "1 hour"})
    void givenTextThatIsNoTime_thenRefusedByTheNameOfTheSetting(String text) {
        assertThatThrownBy(() -> bound(Map.of("keyledger.append-timeout", text)))
                .hasStackTraceContaining("keyledger.append-timeout")
                .isInstanceOf(BindException.class);
    }

    private static LedgerProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("keyledger", LedgerProperties.class);
    }
}
