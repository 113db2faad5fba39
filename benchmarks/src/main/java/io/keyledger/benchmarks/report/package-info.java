/** How results are told. */
@NullMarked
package io.keyledger.benchmarks.report;

import org.jspecify.annotations.NullMarked;
