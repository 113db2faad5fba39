package io.keyledger.starting;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds out from the arguments whether to serve, or to run a {@link Subcommand} and end. */
final class CommandLine {

    private static final int WRONG_USAGE = 2;
    private static final List<String> HELP = List.of("--help", "-h");
    private static final String VERSION = "--version";

    /** What is run: the name of the jar, without {@code .jar}, and its version. */
    record Jar(String name, String version) {}

    private final Jar jar;
    private final List<Subcommand> subcommands;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(Jar jar, List<Subcommand> subcommands, PrintStream out, PrintStream err) {
        this.jar = jar;
        this.subcommands = List.copyOf(subcommands);
        this.out = out;
        this.err = err;
    }

    /** The status to exit with; empty if the arguments are settings only, and it is to serve. */
    OptionalInt run(String... arguments) {
        if (Arrays.stream(arguments).anyMatch(HELP::contains)) {
            out.print(usage());
            return OptionalInt.of(0);
        }
        if (List.of(arguments).contains(VERSION)) {
            out.println(jar.name() + " " + jar.version());
            return OptionalInt.of(0);
        }
        List<String> names = Arrays.stream(arguments).filter(a -> !isOption(a)).toList();
        return names.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(run(names, without(names.get(0), arguments)));
    }

    private int run(List<String> names, String... options) {
        Optional<Subcommand> wanted =
                subcommands.stream().filter(s -> s.name().equals(names.get(0))).findFirst();
        if (wanted.isEmpty()) {
            return refuse("There is no command " + names.get(0));
        }
        if (names.size() > 1 && !wanted.get().takesWords()) {
            return refuse("%s takes no %s".formatted(names.get(0), names.get(1)));
        }
        return wanted.get().run(options);
    }

    private int refuse(String why) {
        err.println(why);
        err.print(usage());
        return WRONG_USAGE;
    }

    private static String[] without(String name, String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        rest.remove(name);
        return rest.toArray(String[]::new);
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("-");
    }

    private String usage() {
        StringBuilder usage = new StringBuilder();
        usage.append("Usage: java -jar %s.jar ".formatted(jar.name()));
        usage.append(subcommands.isEmpty() ? "" : "[COMMAND] ");
        usage.append("[--SETTING=VALUE …]\n\n");
        usage.append(subcommands.isEmpty() ? "It" : "Without a command it");
        usage.append(" serves until it is stopped.\n");
        for (Subcommand subcommand : subcommands) {
            usage.append("\n  %-22s %s".formatted(subcommand.name(), subcommand.summary()));
        }
        return usage.append("\n\nThe settings are in README.md.\n").toString();
    }
}
