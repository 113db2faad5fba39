package io.keyledger.starting.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator which credential is missing, or known to everybody. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnsafeCredentialAnalyzer extends AbstractFailureAnalyzer<UnsafeCredentialException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeCredentialException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
