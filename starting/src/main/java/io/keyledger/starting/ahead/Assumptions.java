package io.keyledger.starting.ahead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.system.JavaVersion;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/**
 * What the beans of an application were worked out from: the profiles, whether the JVM has virtual
 * threads, and the answer to each setting that was asked for, one to a line.
 *
 * @param lines {@code NAME=VALUE}, or {@code NAME} where nothing was set
 */
record Assumptions(List<String> lines) {

    /**
     * @param answers of the settings that were asked for, without those that came with the beans
     * @param settings their names
     */
    static Assumptions of(
            Environment environment, PropertyResolver answers, Collection<String> settings) {
        List<String> lines = new ArrayList<>();
        lines.add("profiles=" + String.join(",", environment.getActiveProfiles()));
        lines.add("virtual threads=" + hasVirtualThreads());
        settings.forEach(name -> lines.add(answer(name, answers)));
        return new Assumptions(List.copyOf(lines));
    }

    /** What {@link #text()} made. */
    static Assumptions from(String text) {
        return new Assumptions(text.lines().toList());
    }

    /**
     * @throws IllegalStateException if a value has several lines
     */
    String text() {
        String text = String.join("\n", lines);
        if (!from(text).equals(this)) {
            throw new IllegalStateException("A setting has several lines:\n" + text);
        }
        return text;
    }

    /** Whether the beans would be the same here. */
    boolean hold(Environment environment) {
        return equals(of(environment, environment, settings()));
    }

    private List<String> settings() {
        return lines.stream().skip(2).map(line -> line.split("=", 2)[0]).toList();
    }

    private static String answer(String name, PropertyResolver answers) {
        String value = answers.getProperty(name);
        return value == null ? name : name + "=" + value;
    }

    private static boolean hasVirtualThreads() {
        return JavaVersion.getJavaVersion().isEqualOrNewerThan(JavaVersion.TWENTY_ONE);
    }
}
