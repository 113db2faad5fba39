package io.keyledger.ledger.samples;

import io.keyledger.access.Caller;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class LedgerThatKnowsAccessControl {
    @Nullable Caller caller;
}
