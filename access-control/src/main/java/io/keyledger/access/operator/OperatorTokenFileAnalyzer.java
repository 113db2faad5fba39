package io.keyledger.access.operator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells an operator what is wrong with the file of the operator's token. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OperatorTokenFileAnalyzer extends AbstractFailureAnalyzer<OperatorTokenFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, OperatorTokenFileException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
