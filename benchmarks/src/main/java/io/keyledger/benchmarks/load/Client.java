package io.keyledger.benchmarks.load;

/** What one connection sends, and what it expects. Each is used by one thread. */
public interface Client {

    byte[] nextRequest();

    /**
     * Whether the answer to the request before is the right one; anything else counts as an error.
     */
    boolean accepts(HttpAnswer answer);
}
