@NullMarked
package io.keyledger.benchmarks.inserting;

import org.jspecify.annotations.NullMarked;
