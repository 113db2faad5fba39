@NullMarked
package io.keyledger.ledger;

import org.jspecify.annotations.NullMarked;
