package io.keyledger.proofs.samples;

import io.keyledger.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
public class ProofThatKnowsTheLedger {
    @Nullable Ledger ledger;
}
