package io.keyledger.ledger.sqlite;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ledger's file cannot be used as it is; nothing was changed in it. */
public final class DamagedLedgerException extends RuntimeException {

    DamagedLedgerException(Path file, String finding, @Nullable Throwable cause) {
        super("The ledger " + file.toAbsolutePath() + " is damaged: " + oneLine(finding), cause);
    }

    private static String oneLine(String finding) {
        return finding.strip().replaceAll("\\s+", " ");
    }
}
