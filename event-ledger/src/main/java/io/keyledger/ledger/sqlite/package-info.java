/** The ledger in one SQLite file: the embedded default. */
@NullMarked
package io.keyledger.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
