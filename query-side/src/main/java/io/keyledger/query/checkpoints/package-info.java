/** What exports need of those who sign the state of the ledger. */
@NullMarked
package io.keyledger.query.checkpoints;

import org.jspecify.annotations.NullMarked;
