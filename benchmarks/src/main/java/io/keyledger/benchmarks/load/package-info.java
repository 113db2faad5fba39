/** A small HTTP/1.1 load generator: one thread and one kept connection per client. */
@NullMarked
package io.keyledger.benchmarks.load;

import org.jspecify.annotations.NullMarked;
