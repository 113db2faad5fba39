@NullMarked
package io.keyledger.benchmarks.load;

import org.jspecify.annotations.NullMarked;
