package io.keyledger.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What an operator reads when the application does not start. */
public final class Refusal {

    private static final String BEGINNING = "Keyledger cannot start:";

    private Refusal() {}

    /**
     * The one line in which a process says why it ended with exit status 1. Beside it there are
     * ordinary lines of the log at most: no warning, no stack trace.
     */
    public static String of(KeyledgerProcess process) {
        assertThat(process.awaitExit()).as(process.output()).isEqualTo(1);
        List<String> notable =
                process.output().lines().filter(line -> !line.contains(" INFO ")).toList();
        assertThat(notable).singleElement().asString().startsWith(BEGINNING);
        return notable.get(0);
    }
}
