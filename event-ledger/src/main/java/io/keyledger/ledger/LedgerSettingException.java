package io.keyledger.ledger;

/** A setting of the ledger cannot be used; the message is one line and names it. */
public final class LedgerSettingException extends RuntimeException {

    public LedgerSettingException(String setting, String reason) {
        super("The setting %s cannot be used: %s".formatted(setting, reason));
    }
}
