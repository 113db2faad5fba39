package io.keyledger.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    private final Times times = new Times(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT44S, just now",
        "PT45S, 1 minute ago",
        "PT3M, 3 minutes ago",
        "PT59M59S, 59 minutes ago",
        "PT1H, 1 hour ago",
        "PT23H59M, 23 hours ago",
        "P1D, yesterday",
        "P6D, 6 days ago",
        "P7D, 16 Nov 2026",
        "PT-10S, just now",
        "PT-2H, 23 Nov 2026"
    })
    void givenAge_whenToldToPeople_thenAsTheySayIt(Duration age, String words) {
        assertThat(times.relative(NOW.minus(age))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T10:15:30.999Z, '23 November 2026, 10:15:30 UTC'"})
    void givenTime_whenToldInFull_thenWithItsZone(Instant time, String words) {
        assertThat(times.full(time)).isEqualTo(words);
    }
}
