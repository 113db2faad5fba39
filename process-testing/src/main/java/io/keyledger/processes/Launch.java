package io.keyledger.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a process is to be started: in which form, on which data directory, and with which arguments
 * and environment beside the usual ones.
 */
public record Launch(
        Program program,
        Path dataDirectory,
        List<String> arguments,
        Map<String, String> environment) {

    /** On a port that the system chooses. */
    public static Launch on(Path dataDirectory) {
        return new Launch(
                Program.quickStart(), dataDirectory, List.of("--server.port=0"), Map.of());
    }

    public Launch running(Program other) {
        return new Launch(other, dataDirectory, arguments, environment);
    }

    /** A later argument wins over an earlier one of the same name. */
    public Launch with(String... more) {
        List<String> all = new ArrayList<>(arguments);
        for (String argument : more) {
            String name = argument.substring(0, argument.indexOf('=') + 1);
            all.removeIf(earlier -> earlier.startsWith(name));
            all.add(argument);
        }
        return new Launch(program, dataDirectory, List.copyOf(all), environment);
    }

    /** To run one of the jar's other commands instead of the server. */
    public Launch command(String name) {
        List<String> all = new ArrayList<>(arguments);
        all.add(name);
        return new Launch(program, dataDirectory, List.copyOf(all), environment);
    }

    public Launch withEnvironment(String name, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(name, value);
        return new Launch(program, dataDirectory, arguments, Map.copyOf(all));
    }
}
