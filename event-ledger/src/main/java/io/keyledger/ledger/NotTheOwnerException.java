package io.keyledger.ledger;

/** What only the owner of the ledger's tree may write was not written: another process owns it. */
public final class NotTheOwnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTheOwnerException() {
        super("Another process owns the ledger's tree");
    }
}
