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
            Map.of(
                    "jar", "standalone/target/keyledger.jar",
                    "dir", "benchmarks/target/runs",
                    "keys", "100000",
                    "events", "1000000",
                    "rounds", "5",
                    "seconds", "8",
                    "warm-up", "20",
                    "warm-up-requests", "30000",
                    "connections", "16",
                    "jvm", "");

    /**
     * @param arguments each {@code --name=value}
     */
    static Settings of(List<String> arguments) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        arguments.forEach(argument -> put(argument, given));
        return new Settings(
                Path.of(given.get("jar")).toAbsolutePath(),
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
