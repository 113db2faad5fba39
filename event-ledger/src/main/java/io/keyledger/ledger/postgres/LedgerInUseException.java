package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LedgerUnavailableException;

/** Another process writes to the ledger; nothing was changed. */
final class LedgerInUseException extends LedgerUnavailableException {

    LedgerInUseException(String ledger, Throwable cause) {
        super("The ledger " + ledger + " is in use by another process of Keyledger", cause);
    }
}
