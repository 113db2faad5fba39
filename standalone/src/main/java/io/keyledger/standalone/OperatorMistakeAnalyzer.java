package io.keyledger.standalone;

import io.keyledger.ledger.DataDirectoryException;
import io.keyledger.ledger.sqlite.DamagedLedgerException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Finds, among the causes of a failed start, the one that tells an operator what to do. */
final class OperatorMistakeAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataDirectoryException
                    || cause instanceof DamagedLedgerException) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
