@NullMarked
package io.keyledger.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
