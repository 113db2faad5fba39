package io.keyledger.command.apikey.samples;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Breaks a rule on purpose. */
public class AggregateThatKnowsSpring {
    @Nullable ApplicationContext context;
}
