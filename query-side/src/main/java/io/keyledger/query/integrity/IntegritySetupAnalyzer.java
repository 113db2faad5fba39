package io.keyledger.query.integrity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator why checkpoints cannot be made. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IntegritySetupAnalyzer extends AbstractFailureAnalyzer<IntegritySetupException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, IntegritySetupException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
