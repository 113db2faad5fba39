package io.keyledger.benchmarks;

/** One thing that is measured. */
interface Benchmark {

    /**
     * @return the results in Markdown
     */
    String measure() throws Exception;
}
