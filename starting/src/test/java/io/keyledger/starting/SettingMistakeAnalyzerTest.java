package io.keyledger.starting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever mistypes a setting is told of it in one line. */
class SettingMistakeAnalyzerTest {

    private final SettingMistakeAnalyzer analyzer = new SettingMistakeAnalyzer();

    enum Colour {
        DARK_RED,
        BLUE
    }

    record Meadow(
            @DefaultValue("3") int sheep,
            @DefaultValue("1s") Duration nap,
            @DefaultValue("blue") Colour gate) {

        Meadow {
            if (sheep < 0) {
                throw new IllegalArgumentException("meadow.sheep must be 0 or more");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "meadow.sheep, many, The setting meadow.sheep cannot be used: it must be a whole number",
        "meadow.sheep, 1.5, The setting meadow.sheep cannot be used: it must be a whole number",
        "meadow.sheep, -1, The setting meadow cannot be used: meadow.sheep must be 0 or more",
        "meadow.nap, soon, The setting meadow.nap cannot be used: ",
        "meadow.gate, green, 'The setting meadow.gate cannot be used: it must be one of dark-red, blue'"
    })
    void givenValueThatCannotBe_thenOneLineNamesTheSetting(
            String setting, String value, String beginning) {
        assertThat(told(Map.of(setting, value))).startsWith(beginning).hasLineCount(1);
    }

    @Test
    void givenMistakeBelowOtherFailures_thenItIsFound() {
        Throwable mistake = mistake(Map.of("meadow.sheep", "many"));

        assertThat(analyzer.analyze(new IllegalStateException(mistake))).isNotNull();
        assertThat(analyzer.analyze(new IllegalStateException("another"))).isNull();
    }

    @Test
    void givenPortThatNoComputerHas_thenOneLineSaysWhichThereAre() {
        Throwable mistake = catchThrowable(() -> new InetSocketAddress("127.0.0.1", 70_000));

        FailureAnalysis told = analyzer.analyze(new IllegalStateException(mistake));

        assertThat(Objects.requireNonNull(told).getDescription())
                .isEqualTo("A port must be a number from 0 to 65535");
    }

    private String told(Map<String, String> settings) {
        return String.valueOf(
                Objects.requireNonNull(analyzer.analyze(mistake(settings))).getDescription());
    }

    private static Throwable mistake(Map<String, String> settings) {
        return catchThrowable(
                () ->
                        new Binder(new MapConfigurationPropertySource(settings))
                                .bindOrCreate("meadow", Meadow.class));
    }
}
