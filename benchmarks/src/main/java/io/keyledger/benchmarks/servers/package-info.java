/** The servers under test, each a process of its own. */
@NullMarked
package io.keyledger.benchmarks.servers;

import org.jspecify.annotations.NullMarked;
