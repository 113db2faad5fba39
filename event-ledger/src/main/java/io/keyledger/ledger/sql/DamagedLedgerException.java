package io.keyledger.ledger.sql;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be used as it is; nothing was changed in it. */
public final class DamagedLedgerException extends RuntimeException {

    /**
     * @param ledger where it is: a path or an address, without credentials
     */
    public DamagedLedgerException(String ledger, String finding, @Nullable Throwable cause) {
        super("The ledger " + ledger + " is damaged: " + Messages.oneLine(finding), cause);
    }
}
