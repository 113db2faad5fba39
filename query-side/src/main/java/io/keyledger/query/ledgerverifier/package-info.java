/**
 * Checks an export, or the ledger of a data directory, against signed checkpoints: without a
 * server, and without trust in whoever keeps the ledger.
 */
@NullMarked
package io.keyledger.query.ledgerverifier;

import org.jspecify.annotations.NullMarked;
