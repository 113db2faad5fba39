package io.keyledger.command.apikey.samples;

import io.keyledger.vocabulary.ApiKeySecret;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class CommandThatHoldsASecret {
    @Nullable ApiKeySecret secret;
}
