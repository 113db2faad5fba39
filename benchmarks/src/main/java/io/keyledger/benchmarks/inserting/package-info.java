/** Bare JDBC inserts into a SQLite file: what creating a key is compared with. */
@NullMarked
package io.keyledger.benchmarks.inserting;

import org.jspecify.annotations.NullMarked;
