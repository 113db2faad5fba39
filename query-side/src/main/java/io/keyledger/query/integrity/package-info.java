/**
 * Ledger integrity: the Merkle tree over all events, signed checkpoints of it, and proofs. Anybody
 * who keeps an older checkpoint can tell whether what it covers was changed since.
 */
@NullMarked
package io.keyledger.query.integrity;

import org.jspecify.annotations.NullMarked;
