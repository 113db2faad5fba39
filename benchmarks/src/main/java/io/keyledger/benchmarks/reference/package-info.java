/** What Keyledger is compared with over HTTP. */
@NullMarked
package io.keyledger.benchmarks.reference;

import org.jspecify.annotations.NullMarked;
