package io.keyledger.benchmarks;

import io.keyledger.benchmarks.load.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to measure.
 *
 * @param jar the packaged application
 * @param commandSide the packaged command side
 * @param querySide the packaged query side
 * @param pgbench the path of pgbench, or its name on the PATH
 * @param directory for data directories and logs: on the disk that is to be measured
 * @param keys how many keys the ledger is filled with
 * @param events how many events the ledger is filled with
 * @param rounds how often each contender runs
 * @param round how long it runs each time
 * @param warmUp how long each contender runs at least before the first round
 * @param warmUpRequests how many requests each gets at least before the first round, so that a slow
 *     machine compiles as much as a fast one
 * @param connections how many requests are under way at a time
 * @param jvmOptions for the servers under test, Keyledger and the reference alike
 */
record Settings(
        Path jar,
        Path commandSide,
        Path querySide,
        String pgbench,
        Path directory,
        int keys,
        int events,
        int rounds,
        Duration round,
        Duration warmUp,
        int warmUpRequests,
        int connections,
        List<String> jvmOptions) {

    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("jar", "standalone/target/keyledger.jar"),
                    Map.entry("command-side", "command-side/target/keyledger-command-side.jar"),
                    Map.entry("query-side", "query-side/target/keyledger-query-side.jar"),
                    Map.entry("pgbench", "pgbench"),
                    Map.entry("dir", "benchmarks/target/runs"),
                    Map.entry("keys", "100000"),
                    Map.entry("events", "1000000"),
                    Map.entry("rounds", "5"),
                    Map.entry("seconds", "8"),
                    Map.entry("warm-up", "20"),
                    Map.entry("warm-up-requests", "30000"),
                    Map.entry("connections", "16"),
                    Map.entry("jvm", ""));

    /**
     * @param arguments each {@code --name=value}
     */
    static Settings of(List<String> arguments) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        arguments.forEach(argument -> put(argument, given));
        return new Settings(
                Path.of(given.get("jar")).toAbsolutePath(),
                Path.of(given.get("command-side")).toAbsolutePath(),
                Path.of(given.get("query-side")).toAbsolutePath(),
                given.getOrDefault("pgbench", ""),
                Path.of(given.get("dir")).toAbsolutePath(),
                number(given, "keys"),
                number(given, "events"),
                number(given, "rounds"),
                Duration.ofSeconds(number(given, "seconds")),
                Duration.ofSeconds(number(given, "warm-up")),
                number(given, "warm-up-requests"),
                number(given, "connections"),
                words(given.getOrDefault("jvm", "")));
    }

    Limit warmUpLimit() {
        return Limit.warmUp(warmUp, warmUpRequests);
    }

    private static void put(String argument, Map<String, String> given) {
        String[] parts = argument.split("=", 2);
        String name = parts[0].replaceFirst("^--", "");
        if (parts.length < 2 || !parts[0].startsWith("--") || !DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException("Not an option: " + argument);
        }
        given.put(name, parts[1]);
    }

    private static int number(Map<String, String> given, String name) {
        int number = Integer.parseInt(given.get(name));
        if (number < 1) {
            throw new IllegalArgumentException("--" + name + " must be 1 or more");
        }
        return number;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
