/**
 * What anybody can prove about a ledger without trusting who keeps it: the Merkle tree of RFC 9162
 * with its inclusion and consistency proofs, kept as the tiles of C2SP tlog-tiles, and signed
 * checkpoints as C2SP tlog-checkpoint and signed-note have them. Nothing here reads a file, a
 * database or a clock.
 */
@NullMarked
package io.keyledger.proofs;

import org.jspecify.annotations.NullMarked;
