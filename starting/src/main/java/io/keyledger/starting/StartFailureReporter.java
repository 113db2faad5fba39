package io.keyledger.starting;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the application cannot start. */
final class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Keyledger cannot start: " + oneLine(analysis));
    }

    private static String oneLine(FailureAnalysis analysis) {
        String text = analysis.getDescription();
        if (analysis.getAction() != null) {
            text = text + " " + analysis.getAction();
        }
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
