package io.keyledger.starting.samples;

import io.keyledger.console.ConsoleProperties;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class StartThatKnowsTheConsole {
    @Nullable ConsoleProperties console;
}
