/** The databases of several processes, and PostgreSQL's own benchmark on the same server. */
@NullMarked
package io.keyledger.benchmarks.databases;

import org.jspecify.annotations.NullMarked;
