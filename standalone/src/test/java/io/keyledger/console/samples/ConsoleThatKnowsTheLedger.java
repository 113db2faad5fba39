package io.keyledger.console.samples;

import io.keyledger.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class ConsoleThatKnowsTheLedger {
    @Nullable Ledger ledger;
}
