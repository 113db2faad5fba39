package io.keyledger.http.samples;

import io.keyledger.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class ConventionThatKnowsTheLedger {
    @Nullable Ledger ledger;
}
