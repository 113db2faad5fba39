/** Load runs against the packaged jar, each beside a reference that runs in the same minute. */
@NullMarked
package io.keyledger.benchmarks;

import org.jspecify.annotations.NullMarked;
