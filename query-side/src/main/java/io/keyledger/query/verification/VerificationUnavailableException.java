package io.keyledger.query.verification;

/** A right answer cannot be given now, and a wrong one never is. */
class VerificationUnavailableException extends RuntimeException {

    VerificationUnavailableException() {
        super("verification is behind the ledger", null, false, false);
    }
}
