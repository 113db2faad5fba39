package io.keyledger.http.samples;

import io.keyledger.console.ConsoleConfiguration;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class ConventionThatKnowsTheConsole {
    @Nullable ConsoleConfiguration console;
}
