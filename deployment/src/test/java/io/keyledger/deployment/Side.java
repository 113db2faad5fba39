package io.keyledger.deployment;

import io.keyledger.processes.Program;
import java.nio.file.Path;
import java.util.List;

/** The applications of a deployment of several processes. */
enum Side {
    COMMAND("command-side", List.of("command-side")),
    QUERY("query-side", List.of("query-side", "verification")),
    CONSOLE("console", List.of("console"));

    private final String label;
    private final List<String> backends;

    Side(String label, List<String> backends) {
        this.label = label;
        this.backends = backends;
    }

    String label() {
        return label;
    }

    /** What the table of routes calls that which it answers. */
    List<String> backends() {
        return backends;
    }

    /** Its packaged jar, as an operator starts it. */
    Program program() {
        return Program.of(jar());
    }

    Path jar() {
        String property = "keyledger." + label + ".jar";
        String jar = System.getProperty(property);
        if (jar == null) {
            throw new IllegalStateException("The system property " + property + " names no jar");
        }
        return Path.of(jar);
    }
}
