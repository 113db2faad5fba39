package io.keyledger.benchmarks;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Tells on the error stream what goes on, since a benchmark takes minutes. */
final class Progress {

    private Progress() {}

    static void tell(String text, Object... values) {
        System.err.println(
                LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + text.formatted(values));
    }
}
