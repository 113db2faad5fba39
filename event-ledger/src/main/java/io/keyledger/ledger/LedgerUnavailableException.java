package io.keyledger.ledger;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached or cannot write now; nothing was acknowledged. */
public class LedgerUnavailableException extends RuntimeException {

    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public LedgerUnavailableException(String message) {
        super(message);
    }
}
