package io.keyledger.ledger.sqlite;

import java.nio.file.Path;

/** The ledger's tables do not fit this version of the software; nothing was changed in them. */
public final class LedgerSchemaException extends RuntimeException {

    LedgerSchemaException(Path file, String reason, Throwable cause) {
        super("The ledger %s cannot be used: %s".formatted(file.toAbsolutePath(), reason), cause);
    }
}
