package io.keyledger.benchmarks.load;

/** Something done over and over by one thread of a run. */
public interface Work extends AutoCloseable {

    /** The code of something that was done right. */
    int RIGHT = -1;

    /**
     * @return {@link #RIGHT}, or a code that says what went wrong, such as an HTTP status
     */
    int once();

    @Override
    void close();
}
