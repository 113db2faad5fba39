/** Clients of event streams. */
@NullMarked
package io.keyledger.benchmarks.streaming;

import org.jspecify.annotations.NullMarked;
