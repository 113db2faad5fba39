package io.keyledger.vocabulary.samples;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Breaks a rule on purpose. */
public class WordThatKnowsSpring {
    @Nullable ApplicationContext context;
}
