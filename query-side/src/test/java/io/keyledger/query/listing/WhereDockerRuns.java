package io.keyledger.query.listing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips a test where there is no Docker, and says so. */
final class WhereDockerRuns implements ExecutionCondition {

    private static final boolean RUNS = DockerClientFactory.instance().isDockerAvailable();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (RUNS) {
            return ConditionEvaluationResult.enabled("Docker runs");
        }
        String reason = "SKIPPED " + context.getDisplayName() + ": no Docker to run it in";
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
