package io.keyledger.starting;

/**
 * Something that the jar does instead of serving, named by the first argument that is no option.
 */
public interface Subcommand {

    String name();

    /** What it does, in one line of the usage. */
    String summary();

    /** Whether it takes {@code --name value} too, and so words that are no options. */
    default boolean takesWords() {
        return false;
    }

    /**
     * Does it. What it is asked for goes to standard output, everything else to standard error.
     *
     * @param options the settings, as they were given: {@code --name=value}
     * @return the exit status: 0 if it is done
     */
    int run(String... options);
}
