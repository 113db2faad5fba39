package io.keyledger.query.ledgerverifier;

import io.keyledger.starting.Subcommand;
import org.springframework.boot.logging.LoggingSystem;

/** Checks an export or a data directory offline; docs/auditing.md says how. */
public final class VerifyLedger implements Subcommand {

    @Override
    public String name() {
        return "verify-ledger";
    }

    @Override
    public String summary() {
        return "Checks an export or a data directory against signed checkpoints.";
    }

    @Override
    public boolean takesWords() {
        return true;
    }

    @Override
    public int run(String... options) {
        // Without this, libraries log their insides to standard output.
        LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
        return new LedgerVerifier(System.out, System.err).run(options);
    }
}
