/** How a read model is built from the ledger's events: one generation of it at work. */
@NullMarked
package io.keyledger.query.projection;

import org.jspecify.annotations.NullMarked;
