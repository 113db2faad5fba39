/** Where events live: one total order, every acknowledged event on disk. */
@NullMarked
package io.keyledger.ledger;

import org.jspecify.annotations.NullMarked;
