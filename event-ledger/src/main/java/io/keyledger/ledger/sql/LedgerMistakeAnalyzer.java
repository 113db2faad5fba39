package io.keyledger.ledger.sql;

import io.keyledger.ledger.DataDirectoryException;
import io.keyledger.ledger.LedgerSettingException;
import io.keyledger.ledger.LedgerUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds, among the causes of a failed start, what an operator is to mend about the ledger. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LedgerMistakeAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataDirectoryException
                    || cause instanceof LedgerSettingException
                    || cause instanceof LedgerUnavailableException
                    || cause instanceof DamagedLedgerException
                    || cause instanceof LedgerSchemaException) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
