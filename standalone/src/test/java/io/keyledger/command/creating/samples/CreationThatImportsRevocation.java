package io.keyledger.command.creating.samples;

import io.keyledger.command.revoking.samples.Revocation;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class CreationThatImportsRevocation {
    @Nullable Revocation other;
}
