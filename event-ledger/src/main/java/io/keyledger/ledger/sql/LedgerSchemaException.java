package io.keyledger.ledger.sql;

/** The ledger's tables do not fit this version of the software; nothing was changed in them. */
public final class LedgerSchemaException extends RuntimeException {

    LedgerSchemaException(String ledger, String reason, Throwable cause) {
        super("The ledger %s cannot be used: %s".formatted(ledger, reason), cause);
    }
}
