package io.keyledger.console.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows with which credential the person signed in whose request this thread answers. */
@FunctionalInterface
public interface CredentialOfRequest extends Supplier<@Nullable Credential> {}
