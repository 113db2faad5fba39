@NullMarked
package io.keyledger.ledger.postgres;

import org.jspecify.annotations.NullMarked;
